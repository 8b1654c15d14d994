import { expect, test } from 'vitest';
import { postOrShow } from '../../src/commands/post.ts';
import type { SlackDoor } from '../../src/io/slack-post.ts';
import { paragraph, plain } from '../../src/process/slack-blocks.ts';
import { processHouse } from '../kit/process-house.ts';

const letter = (text: string) => ({
  channel: '#support',
  key: 'triage-2026-11-25',
  message: {
    text: 'Triage',
    blocks: [paragraph(plain('Two tickets'))],
    thread: [{ text, blocks: [paragraph(plain(text))] }],
  },
});

test('a message that holds something private is neither posted nor shown, and the error does not say it', async () => {
  const house = await processHouse();
  let opened = 0;
  const open = (): SlackDoor => {
    opened++;
    throw new Error('not to be opened');
  };
  for (const options of [{}, { apply: true }]) {
    const error = await postOrShow(house, letter('write to jo.doe@mail.test-agency.gov'), options, open).catch(String);
    expect(error).toMatch(/triage-2026-11-25\.slack\.json:\d+: holds a private value \(email\)/);
    expect(error).toMatch(/Nothing was posted/);
    expect(error).not.toMatch(/jo\.doe/);
  }
  expect(opened).toBe(0);
  expect(house.printed()).toBe('');
});

test('a link to a ticket is for the desk to follow', async () => {
  const house = await processHouse();
  await postOrShow(house, letter('see https://desk.example/agent/tickets/4711'), {}, () => {
    throw new Error('not to be opened');
  });
  expect(house.printed()).toContain('4711');
});
