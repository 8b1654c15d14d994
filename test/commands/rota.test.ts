import { join } from 'node:path';
import { expect, test } from 'vitest';
import { announce, rota } from '../../src/commands/rota.ts';
import { triage } from '../../src/commands/triage.ts';
import { expectGolden } from '../kit/golden.ts';
import { processHouse } from '../kit/process-house.ts';
import { slackDouble } from '../kit/slack-double.ts';

const CASES = join(import.meta.dirname, '..', 'cases', 'process');

test('shows the rota, and fails for the hole in it', async () => {
  const house = await processHouse();
  await expect(rota(house, {})).rejects.toThrow(/2026-12-09 to 2026-12-10: Sam Achterberg is away/);
  expectGolden(join(CASES, 'rota.md'), house.printed());
});

test('is a calendar', async () => {
  const house = await processHouse();
  await expect(rota(house, { ics: true })).rejects.toThrow(/is away/);
  expectGolden(join(CASES, 'rota.ics'), house.printed());
});

test('names those on duty in the topic, keeps the rest of it, and tells the channel once', async () => {
  const slack = await slackDouble(
    'Questions about Causeway &amp; its apps | On duty: Sam Achterberg | Mail support@causeway.example',
  );
  const house = await processHouse({ env: slack.env });
  await announce(house, { apply: true });
  expect(slack.topic).toBe(
    'Questions about Causeway &amp; its apps | On duty: Ines Okafor with Tomas Lindqvist | Mail support@causeway.example',
  );
  await announce(house, { apply: true });
  expect(slack.topicsSet).toBe(1);
  expect(slack.messages).toHaveLength(1);
  expect(slack.messages[0]!.text).toBe(
    'Ines Okafor with Tomas Lindqvist has the support desk until Mon 7 Dec. Thank you, Sam Achterberg and Priya Raman.',
  );
});

test('says what it would announce and changes nothing without --apply', async () => {
  const house = await processHouse();
  await announce(house, {});
  expect(house.printed()).toMatch(/Would set the topic of #cw-support/);
});

test('a triage that stopped half-way is completed by the next run, and nothing is posted twice', async () => {
  const slack = await slackDouble();
  const house = await processHouse({ env: slack.env });
  const post = (): Promise<void> => triage(house, { slack: '#cw-supportstream', apply: true });
  await post();
  const whole = slack.messages.map(({ text }) => text);
  slack.messages.splice(1, 1);
  slack.failing = { method: 'chat.update', error: 'ratelimited_too_often' };
  await expect(post()).rejects.toThrow(/Slack refuses \(ratelimited_too_often\) at chat.update/);
  await post();
  expect(slack.messages.map(({ text }) => text).sort()).toEqual([...whole].sort());
});

test('no ticket text is where Slack would read a mention', async () => {
  const slack = await slackDouble();
  const house = await processHouse({ env: slack.env });
  await triage(house, { slack: '#cw-supportstream', apply: true });
  for (const { blocks } of slack.messages)
    expect(JSON.stringify(blocks)).not.toMatch(/mrkdwn|"type":"(user|broadcast|usergroup)"/);
});

test('Slack refusing, away, or without a token is a clear sentence', async () => {
  const refusing = await slackDouble();
  const strange = await processHouse({ env: { ...refusing.env, SLACK_BOT_TOKEN: 'xoxb-other' } });
  await expect(announce(strange, { apply: true })).rejects.toThrow(/Slack refuses \(invalid_auth\)/);
  await expect(triage(await processHouse({ env: refusing.env }), { slack: '#nowhere', apply: true })).rejects.toThrow(
    /no channel #nowhere/,
  );
  await expect(announce(await processHouse(), { apply: true })).rejects.toThrow(/SLACK_BOT_TOKEN is not set/);
});
