import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { WeekTopic } from '../../src/model/week.ts';
import { splitFrontMatter } from '../../src/text/front-matter.ts';
import { updateFor, withUpdate } from '../../src/writing/update.ts';
import { topicOf } from '../kit/thread.ts';

const PAGE = `---
# Ask Mia before you rename this.
title:   "Reset a password"
questions:
    - I forgot my password   # from the survey
owner: mia
---

Open **Account**.

## Related

- [Sign in](sign-in.md)
`;

const lacking = (questions: string[], steps: string[] = []): WeekTopic =>
  topicOf([], {
    title: 'Where is the reset mail?',
    coverage: {
      kind: 'update',
      score: 0.5,
      article: 'reset',
      lacks: { questions, steps: steps.map((text) => ({ text, tickets: 2 })), contradicted: [] },
    },
  });

const update = (page: string, questions: string[], steps: string[] = [], known: string[] = []): string =>
  withUpdate(page, updateFor([lacking(questions, steps)], { page, known, belongs: () => true }));

test('questions go to the end of the list, steps into a section before the links, all else stays', () => {
  expect(update(PAGE, ['The mail: where is it?'], ['Look into the `Spam` folder.'])).toBe(
    PAGE.replace('the survey\n', 'the survey\n    - "The mail: where is it?"\n').replace(
      '## Related',
      '## Where is the reset mail?\n\n- Look into the `Spam` folder.\n\n## Related',
    ),
  );
});

const lists: [string, string, string][] = [
  ['no list', 'title: A\n', 'title: A\nquestions:\n  - B\n'],
  ['an empty list', 'title: A\nquestions: []\nowner: x\n', 'title: A\nquestions: ["B"]\nowner: x\n'],
  ['a list in brackets', 'questions: [ A, "C" ]\ntitle: A\n', 'questions: [ A, "C", "B"]\ntitle: A\n'],
  ['a list without items', 'questions:\ntitle: A\n', 'questions:\n  - B\ntitle: A\n'],
  ['a list without indent', 'title: A\nquestions:\n- C\nowner: x\n', 'title: A\nquestions:\n- C\n- B\nowner: x\n'],
  [
    'a folded item',
    'questions:\n  - >-\n    C\n    D\ntitle: A\n',
    'questions:\n  - >-\n    C\n    D\n  - B\ntitle: A\n',
  ],
];
test.each(lists)('%s is filled in place', (_, before, after) => {
  for (const end of ['\n', '\r\n']) {
    const asPage = (yaml: string): string => `---\n${yaml}---\nText.\n`.replaceAll('\n', end);
    expect(update(asPage(before), ['B'])).toBe(asPage(after));
  }
});

test('front matter in a form that cannot be changed safely is left to a person', () => {
  expect(() => update('---\ntitle: A\nquestions: &q\n  - C\nx: *q\n---\n', ['B'])).toThrow('changed safely');
});

test('a question that begins like a document of its own goes in quotes', () => {
  expect(update('---\ntitle: A\n---\n', ['---a'])).toBe('---\ntitle: A\nquestions:\n  - "---a"\n---\n');
});

test('a second time adds nothing, and what stands there in other case or marks is known', () => {
  const once = update(PAGE, ['The mail: where is it?'], ['Look into the `Spam` folder.']);
  expect(update(once, ['The mail: where is it?'], ['Look into the Spam folder.'], ['The mail, where is it'])).toBe(
    once,
  );
});

test('a further step goes into the section of that name', () => {
  const once = update(PAGE, [], ['Look into the `Spam` folder.']);
  expect(update(once, [], ['Wait ten minutes.'])).toContain('folder.\n\n- Wait ten minutes.\n\n## Related');
});

test('a question that other articles answer rather is named and not put into the page', () => {
  const belongs = (question: string): boolean => question.includes('reset');
  const asked = [lacking(['Where is my reset?', 'Where is my invoice?'])];
  expect(updateFor(asked, { page: PAGE, known: [], belongs })).toMatchObject({
    questions: ['Where is my reset?'],
    elsewhere: ['Where is my invoice?'],
  });
});

test('what belongs to one customer or to a conversation is not put into a page', () => {
  const { questions, sections } = updateFor(
    [lacking(['Why does [name 1] get no mail?'], ['As I said in my last mail, wait.', 'Send it to [email 2].'])],
    { page: PAGE, known: [], belongs: () => true },
  );
  expect({ questions, sections }).toEqual({ questions: [], sections: [] });
});

test('whatever people wrote and agents said, no byte of the page goes, and words never become markup', () => {
  const line = fc.constantFrom('Text.', '## Related', '- item', '', '<b>x</b>', '```', '# Head');
  const added = fc.stringMatching(/^[A-Za-z{}<>:#*_ ?-]{5,30}$/);
  fc.assert(
    fc.property(fc.array(line), fc.constantFrom('\n', '\r\n'), added, added, (lines, end, question, step) => {
      const page = `---\ntitle: A # note\n---\n${lines.join('\n')}`.replaceAll('\n', end);
      const after = update(page, [question], [step]);
      expect(isWithin(page, after)).toBe(true);
      expect(splitFrontMatter(after)).not.toHaveProperty('why');
      if (end === '\r\n') expect(after.replaceAll('\r\n', '')).not.toContain('\n');
    }),
  );
});

/** Whether all of `part` stands in `whole` in its order. */
function isWithin(part: string, whole: string): boolean {
  let at = 0;
  for (const letter of whole) if (letter === part[at]) at += 1;
  return at >= part.length;
}
