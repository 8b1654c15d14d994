import { expect, test } from 'vitest';
import { plainText } from '../../src/io/slack/plain-text.ts';

const names = new Map([
  ['U1', 'Ada'],
  ['C1', 'cg-support'],
]);
const cases: [string, string][] = [
  ['<@U1> and <@U2>', '@Ada and @someone'],
  ['<#C1> or <#C2|general>', '#cg-support or #general'],
  ['<!subteam^S1|@desk> <!here>', '@desk @here'],
  ['<https://a.example/x?a=1&amp;b=2|the docs>', 'the docs (https://a.example/x?a=1&b=2)'],
  ['<https://a.example>', 'https://a.example'],
  ['<mailto:a@agency.example|a@agency.example>', 'a@agency.example'],
  ['if a &lt; b &amp;&amp; c &gt; d', 'if a < b && c > d'],
  ['&amp;lt;', '&lt;'],
  ['`cf push` :tada: *bold*', '`cf push` :tada: *bold*'],
];
test.each(cases)('%s reads %s', (text, plain) => expect(plainText(text, names)).toBe(plain));
