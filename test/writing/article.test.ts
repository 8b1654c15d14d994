import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { FrontMatter } from '../../src/model/article.ts';
import { splitFrontMatter } from '../../src/text/front-matter.ts';
import { writeArticle } from '../../src/writing/article.ts';
import { thread, topicOf } from '../kit/thread.ts';

const FIX =
  'Exit status 137 means the container used more memory than its limit. Please raise the limit with `cf scale web -m 1G`. It restarts the app. Then set `memory: 1G` in the manifest.';

const threads = [
  thread(1, 'Exit status 137', [{ answer: FIX }, { followUp: 'Thanks, works' }]),
  thread(2, 'error: exit status 137', [
    { answer: 'I restarted it for you.' },
    { followUp: 'Still the same' },
    { answer: FIX },
  ]),
  thread(3, 'error: exit status 137', [
    { answer: 'Raise the limit with `cf scale web -m 2G`.' },
    { followUp: 'Solved!' },
  ]),
  thread(
    4,
    'Error: exit status 137',
    [{ answer: 'Buy a bigger plan from the shop.' }, { followUp: 'That did not help' }],
    { status: 'open' },
  ),
];
const candidate = {
  topic: topicOf(threads),
  threads,
  created: '2026-11-23',
  minRequesters: 3,
  isOfMany: () => true,
  wordings: [],
};
const draft = writeArticle(candidate);
const { data, body } = splitFrontMatter(draft.page) as { data: unknown; body: string };

test('a draft holds steps in order, the cause, and the error that enough customers saw', () => {
  expect(body.trim()).toBe(`## Symptoms

- \`error: exit status 137\`

## Answer

1. Raise the limit with \`cf scale web -m 1G\`. It restarts the app.
2. Set \`memory: 1G\` in the manifest.

## Cause

Exit status 137 means the container used more memory than its limit.`);
});

test('a draft is marked as one, with the topic it was written for', () => {
  expect(FrontMatter.parse(data)).toMatchObject({
    title: 'How do I raise the memory limit?',
    status: 'draft',
    audience: 'public',
    topic: 't-aaaaaaaa',
    created: '2026-11-23',
  });
  expect(draft.slug).toBe('how-do-i-raise-the-memory-limit');
});

test('every sentence has tickets that carry it', () => {
  expect(draft.support.map(({ section, tickets }) => [section, tickets])).toEqual([
    ['Symptoms', [2, 3, 4]],
    ['Answer', [1, 2, 3]],
    ['Answer', [1, 2]],
    ['Answer', [1, 2]],
    ['Cause', [1, 2]],
  ]);
});

test('what did not help is not on the page', () => {
  expect(draft.page).not.toContain('bigger plan');
});

test('what agents of two tickets say without an objection is on the page, what one says untested is not', () => {
  const untested = (id: number, answer: string): (typeof threads)[number] =>
    thread(id, 'error: exit status 137', [{ answer }], { status: 'open' });
  const cache = 'Clear the build cache with `cf delete-buildpack-cache`.';
  const more = [untested(5, cache), untested(6, cache), untested(7, 'Change the memory limit of the container image.')];
  const { page } = writeArticle({ ...candidate, threads: [...threads, ...more] });
  expect(page).toContain('Clear the build cache');
  expect(page).not.toContain('container image');
});

test('the order of the tickets changes nothing', () => {
  expect(writeArticle({ ...candidate, threads: threads.toReversed() })).toEqual(draft);
});

test('words of tickets never become front matter keys', () => {
  const title = 'x\nstatus: published\n---\nimport y';
  const { data: read } = splitFrontMatter(writeArticle({ ...candidate, topic: topicOf(threads, { title }) }).page) as {
    data: unknown;
  };
  expect(read).toMatchObject({ title, status: 'draft' });
  expect(parse('a: 1')).toEqual({ a: 1 });
});

test('with too little that helped, a stub asks for it instead', () => {
  const open = [thread(1, 'Broken', [{ answer: 'Which version do you use?' }], { status: 'open' })];
  const asked = writeArticle({ ...candidate, threads: open });
  expect(asked.kind).toBe('stub');
  expect(asked.page).toContain('What fixes it');
});

test('a stub shows what agents of several tickets suggest, and asks which of it helps', () => {
  const advice = 'Turn off the antivirus while you set up the account.';
  const open = [1, 2, 3].map((id) =>
    thread(id, 'Broken', [{ answer: id < 3 ? advice : 'Paint the screen green in the settings.' }], { status: 'open' }),
  );
  const { kind, page, support } = writeArticle({ ...candidate, threads: open });
  expect(kind).toBe('stub');
  expect(page).toContain('Which of what agents suggest helps, and whom?');
  expect(page).toContain(`## What agents suggest\n\n- ${advice}`);
  expect(page).not.toContain('green');
  expect(support.find(({ text }) => text === advice)).toMatchObject({ tickets: [1, 2], helped: 0 });
});

test('a stub offers a whole instruction of one agent where other agents use its words, and the pages that several link', () => {
  const link = 'See https://desk.example/kb/receive-mail for more.';
  const open = [
    'Open the account settings of the mailbox. Choose the server pane and untick the antivirus check.',
    `The antivirus often blocks the server pane of the mailbox. ${link}`,
    `The account settings show the mailbox. ${link}`,
  ].map((answer, at) => thread(at + 1, 'The mailbox receives nothing', [{ answer }], { status: 'open' }));
  const topic = topicOf(open, { title: 'The mailbox receives nothing' });
  const { kind, page } = writeArticle({ ...candidate, topic, threads: open });
  expect(kind).toBe('stub');
  expect(page).toContain(
    '## What agents suggest\n\n- Open the account settings of the mailbox. Choose the server pane and untick the antivirus check.',
  );
  expect(page).toContain('## Related\n\n- [desk.example/kb/receive-mail](https://desk.example/kb/receive-mail)');
});

test('where the best answer is a mere hint, the next best makes the article', () => {
  const hint = 'The tables of the database hold broken characters. Take a dump first.';
  const fix =
    'Convert the tables of the database with `convert-tables utf8`. Then set the character set of the connection.';
  const asked = [hint, hint, fix, fix].map((answer, at) =>
    thread(at + 1, 'The tables hold broken characters', [{ answer }, { followUp: 'Thanks, works' }]),
  );
  const topic = topicOf(asked, { title: 'The tables hold broken characters' });
  const both = writeArticle({ ...candidate, topic, threads: asked });
  expect(both.kind).toBe('article');
  expect(both.page).toContain('1. Convert the tables of the database with `convert-tables utf8`.');
  expect(writeArticle({ ...candidate, topic, threads: asked.slice(0, 2) }).kind).toBe('stub');
});

test('what leads a list after other steps is a step with the list in it', () => {
  const answer =
    '1. Open the settings of the printer.\n2. Untick offline use of the printer.\n\nIf the printer is still offline:\n1. Remove the printer.\n2. Add the printer again.';
  const asked = [1, 2].map((id) => thread(id, 'The printer is offline', [{ answer }, { followUp: 'Thanks, works' }]));
  const topic = topicOf(asked, { title: 'The printer is offline' });
  expect(writeArticle({ ...candidate, topic, threads: asked }).page).toContain(
    '3. If the printer is still offline:\n\n   1. Remove the printer.\n   2. Add the printer again.',
  );
});

test('questions that name a private value, and doubles, stay out of the front matter', () => {
  const examples = [
    'Why does exit status 137 come?',
    'Why does exit status 137 come?',
    'Where is the limit of [name]?',
  ];
  const { data: read } = splitFrontMatter(
    writeArticle({ ...candidate, topic: topicOf(threads, { examples }) }).page,
  ) as {
    data: { questions: string[] };
  };
  expect(read.questions).toEqual(['Why does exit status 137 come?']);
});

test('what an agent numbers in another language is steps', () => {
  const answer =
    'Para restablecer la contraseña:\n1. Abra la página de inicio de sesión.\n2. Pulse en «Olvidé mi contraseña» y escriba su dirección.';
  const spanish = [1, 2, 3].map((id) =>
    thread(id, 'No puedo entrar, error de contraseña', [{ answer }, { followUp: 'Gracias, funciona' }]),
  );
  const topic = topicOf(spanish, { title: 'No puedo entrar con mi contraseña' });
  const { kind, page } = writeArticle({ ...candidate, topic, threads: spanish });
  expect(kind).toBe('article');
  expect(page).toContain('1. Abra la página de inicio de sesión.\n2. Pulse en «Olvidé mi contraseña»');
});

test('one ticket’s answer to something else makes no article', () => {
  const odd = [
    thread(1, 'The reminder cannot be dismissed', [
      { answer: 'Choose a custom repeat in the list. Check that it repeats.' },
      { followUp: 'Thanks, works' },
    ]),
    thread(2, 'The reminder cannot be dismissed', [{ answer: 'A later version mends it.' }, { followUp: 'Solved' }]),
  ];
  const kindOf = (title: string): string =>
    writeArticle({ ...candidate, threads: odd, topic: topicOf(odd, { title }) }).kind;
  expect(kindOf('The reminder cannot be dismissed')).toBe('stub');
});

test('a topic of several parts gets a page about the part whose question was answered, with a title that this question bears out', () => {
  const alias =
    'Open the account settings.\n\nClick the button for identities.\n\nAdd an identity with the address of the alias.';
  const asked = [
    thread(1, 'Mail from an alias', [{ answer: alias }, { followUp: 'Thanks, works' }]),
    thread(
      2,
      'How do I write from an alias?',
      [
        {
          answer:
            'Account settings hold identities: each address or alias is added behind the button, click it and open one.',
        },
      ],
      { status: 'open' },
    ),
    thread(3, 'Going to a name in an address book', [
      { answer: 'Type the first letter of the name in the address book, and add it.' },
      { followUp: 'Thanks, that works' },
    ]),
    ...[4, 5, 6].map((id) => thread(id, 'Going to a name in an address book', [])),
  ];
  const ids = asked.map(({ ticketId }) => ticketId);
  const parts = [
    { title: 'Going to a name in an address book', size: 4, tickets: ids.slice(2) },
    { title: 'Mail from an alias', size: 2, tickets: ids.slice(0, 2) },
  ];
  const topic = topicOf(asked, {
    title: 'Names in a book jump',
    parts,
    examples: ['Going to a name in an address book'],
  });
  const { kind, slug, page } = writeArticle({ ...candidate, threads: asked, topic });
  expect([kind, slug]).toEqual(['article', 'mail-from-an-alias']);
  expect(page).toContain('title: Mail from an alias');
  expect(page).not.toContain('first letter');
  expect(page).not.toContain('Going to a name');
  const untitled = writeArticle({
    ...candidate,
    threads: asked,
    topic: topicOf(asked, { title: 'Names in a book jump', parts: [] }),
  });
  expect(untitled.kind).toBe('stub');
});

test('what agents of several tickets gave is the answer to the topic, in whatever words its title asks', () => {
  const alike = [1, 2, 3].map((id) =>
    thread(id, 'error: exit status 137', [{ answer: FIX }, { followUp: 'Thanks, works' }]),
  );
  const topic = topicOf(alike, { title: 'Is the platform down?' });
  const { kind, page } = writeArticle({ ...candidate, threads: alike, topic });
  expect(kind).toBe('article');
  expect(page).toContain('title: Is the platform down?');
});

test('an answer that says a fact twice holds settings of several things and gives no page its order', () => {
  const servers =
    'Incoming server of the mailbox. Security is always TLS. Raise the memory limit of the mailbox. Outgoing server of the mailbox. Security is always TLS.';
  const mixed = [1, 2, 3].map((id) => thread(id, 'Memory limit', [{ answer: servers }, { followUp: 'Thanks, works' }]));
  expect(writeArticle({ ...candidate, threads: mixed }).page).not.toContain('Security is always TLS');
});

test('what leads to nothing, and what leans on a sentence that is not said, is no step', () => {
  const said =
    'The price is on https://desk.example/price. With that in hand raise the limit.\nRaise the memory limit with `cf scale web -m 1G`.\nMore about the memory limit:\n- https://desk.example/limits';
  const asked = [1, 2, 3].map((id) =>
    thread(id, 'How do I raise the memory limit?', [{ answer: said }, { followUp: 'Thanks!' }]),
  );
  const { page } = writeArticle({ ...candidate, topic: topicOf(asked), threads: asked });
  expect(page).toContain('Raise the memory limit with');
  expect(page).not.toMatch(/The price is|in hand|More about/);
});

test('a fact that a stub suggests keeps the sentence that leans on it', () => {
  const said = 'The memory limit is set per space. It is below Quotas in the menu Spaces.';
  const asked = [1, 2, 3].map((id) =>
    thread(id, 'How do I raise the memory limit?', [{ answer: said }], { status: 'open' }),
  );
  const { page } = writeArticle({ ...candidate, topic: topicOf(asked), threads: asked });
  expect(page).toContain('- The memory limit is set per space. It is below Quotas in the menu Spaces.');
});

test('an instruction that only leads to a place is none', () => {
  const asked = [1, 2, 3].map((id) =>
    thread(id, 'How do I raise the memory limit?', [
      { answer: 'Go to Settings > Memory limit.' },
      { followUp: 'Thanks!' },
    ]),
  );
  const { kind, page } = writeArticle({ ...candidate, topic: topicOf(asked), threads: asked });
  expect(kind).toBe('stub');
  expect(page).not.toContain('Go to');
});

test('a way at whose end nothing is done is left out, and a long list stays whole', () => {
  const list = Array.from({ length: 12 }, (_, at) => `- Tick the memory limit box ${'ABCDEFGHIJKL'[at]}.`).join('\n');
  const said = `Go to Spaces > Safety.\nScroll to the limits.\nGo to Spaces > Quotas.\nSet the memory limit:\n${list}`;
  const asked = [1, 2, 3].map((id) =>
    thread(id, 'How do I raise the memory limit?', [{ answer: said }, { followUp: 'Thanks!' }]),
  );
  const { page } = writeArticle({ ...candidate, topic: topicOf(asked), threads: asked });
  expect(page).not.toMatch(/Safety|Scroll/);
  expect(page.match(/^1\. .*|^2\. .*/gm)).toEqual([String.raw`1. Go to Spaces \> Quotas.`, '2. Set the memory limit:']);
  expect(page).toContain('box L.');
});

test('what only comes after a step that may not be shown makes no article', () => {
  const said =
    'Raise the memory limit in harborlight. Put the memory limit into your calendar with a reminder, it is never raised for good.';
  const asked = [1, 2, 3].map((id) =>
    thread(id, 'How do I raise the memory limit?', [{ answer: said }, { followUp: 'Thanks!' }]),
  );
  const isOfMany = (text: string): boolean => !/harborlight/.test(text);
  expect(writeArticle({ ...candidate, topic: topicOf(asked), threads: asked, isOfMany }).kind).toBe('stub');
  expect(writeArticle({ ...candidate, topic: topicOf(asked), threads: asked }).kind).toBe('article');
});

test('items that tell what something is stand before the first step', () => {
  const said =
    '- Soft limit: a warning about memory is sent.\n- Hard limit: the app is killed.\n- Set the memory limit with `cf scale web -m 1G`.';
  const asked = [1, 2, 3].map((id) =>
    thread(id, 'How do I raise the memory limit?', [{ answer: said }, { followUp: 'Thanks!' }]),
  );
  const { page } = writeArticle({ ...candidate, topic: topicOf(asked), threads: asked });
  expect(page).toContain(
    'Soft limit: a warning about memory is sent.\n\nHard limit: the app is killed.\n\n1. Set the memory limit',
  );
});
