import { expect, test } from 'vitest';
import { label } from '../../src/mining/label.ts';
import { phrasings } from '../../src/mining/phrasings.ts';
import type { Member } from '../../src/mining/titles.ts';
import type { Redacted } from '../../src/model/redacted.ts';

const member = (subject: string, text: string, centrality = 0.8): Member => ({
  question: { subject: subject as Redacted, text: text as Redacted, pasted: [] },
  language: 'en',
  centrality,
});

const password = [
  member('Login', 'Hi team,\n\nHow do I reset my password? I have tried everything.'),
  member('HELP!!! PASSWORD!!!', 'My password reset is not working, I see a white page.'),
  member('password reset', 'The reset mail for my password never arrives at [email].'),
];
const invoice = [
  member('Charged twice', 'Why was my invoice charged twice this month? Thanks in advance.'),
  member('Invoice', 'My invoice shows a payment that was charged twice.'),
];

test('the title is what a typical customer asks, without greeting, shouting or masks', () => {
  const titles = label([password, invoice]).map(({ title }) => title);
  expect(titles).toEqual(['How do I reset my password?', 'Why was my invoice charged twice this month?']);
});

test('a question about things that were named before makes a worse title than one that names them', () => {
  const formOf = (text: string): number => phrasings({ subject: '' as Redacted, text: text as Redacted })[0]!.form;
  expect(formOf('Are they kept in another folder?')).toBeLessThan(
    formOf('I opened my drafts folder and it is not there?') / 1.5,
  );
});

test('keywords are whole words that tell the cluster from the others', () => {
  const [first, second] = label([password, invoice]);
  expect(first!.keywords).toContain('password reset');
  expect(second!.keywords).toContain('charged twice');
  expect([...first!.keywords, ...second!.keywords].some((word) => /\b(?:my|the|is|a)\b/.test(word))).toBe(false);
});

test('what one person says again and again is no keyword, where others ask too', () => {
  const by = (requester: string | null, one: Member): Member => ({ ...one, requester });
  const mine = [
    by('a', member('Add an address', 'My husband cannot sign in, how do I add his mailbox?')),
    by('a', member('Still no mailbox', 'The mailbox of my husband shows an error.')),
    by('b', member('Mailbox error', 'Setting up a second mailbox fails with an error.')),
  ];
  const [first] = label([mine, invoice]);
  expect(first!.keywords).toContain('mailbox');
  expect(first!.keywords).not.toContain('husband');
  expect(label([mine.slice(0, 2), invoice])[0]!.keywords).toContain('mailbox');
});

test('no two clusters have the same title', () => {
  const same = [member('Cannot log in to my account', ''), member('Cannot log in to my account', '')];
  const titles = label([same, same, same]).map(({ title }) => title);
  expect(new Set(titles).size).toBe(3);
});

test('the larger cluster chooses its title first', () => {
  const one = member('Cannot log in to my account', '');
  const titles = label([[one], [one, one]]).map(({ title }) => title);
  expect(titles[1]).toBe('Cannot log in to my account');
});

test('a cluster without a sentence of a fitting length still has a title', () => {
  expect(label([[member('', 'word '.repeat(40))]])[0]!.title).toMatch(/^Word .* …$/);
  expect(label([[member('Invoice', '')], [member('', '')]]).every(({ title }) => title !== '')).toBe(true);
});

test('greetings are cut off, and dumps make poor titles', () => {
  expect(phrasings({ subject: 'Hello, why is it slow today?' as Redacted, text: '' as Redacted })[0]!.text).toBe(
    'why is it slow today?',
  );
  expect(
    phrasings({ subject: 'at foo{bar} https://x.example/1234567 here' as Redacted, text: '' as Redacted }),
  ).toEqual([]);
});

test.each([
  ['a courtesy', 'Will answer at once, promise.'],
  ['a pronoun that points elsewhere', 'They have a different status there.'],
  ['a fact of the system', 'OS: SomeOS Hill 15.3.1.'],
  ['a story', 'We moved our two machines to another room.'],
  ['a mask', 'The account of [name] is not working'],
  ['an announcement', 'Is [IT-Announce] not for us'],
  ['a slug', 'system-11-x64-brand-model'],
  ['half a quotation', 'It says "not allowed in this'],
  ['shouting', 'NOTHING IS WORKING HERE'],
  ['trouble without a name', 'The problem started four days ago and is not gone'],
  ['the wish for help', 'We have an issue.'],
  ['the wish for answers', 'Need some questions answered'],
  ['trouble that began on a day', 'Having a problem with the lamp that started on May 9th'],
  ['trouble that is still there', 'Today the problem persists'],
  ['trouble that others have too', 'Does anyone else have a lamp like mine?'],
  ['what was not found out', 'I could not find anything helpful on this'],
  ['a wish to know more', 'What else could be tried?'],
  ['a reason that is asked of nothing', 'What is the cause of this behaviour?'],
  ['a test', 'Test ticket'],
  ['a question about what is not named', 'Where did it go?'],
  ['the end of a story', 'As a result, the lamp is broken'],
])('%s is no title', (_, text) => {
  expect(phrasings({ subject: '' as Redacted, text: text as Redacted })).toEqual([]);
});

test.each([
  ['Question: Lamp does not light!!', 'Lamp does not light'],
  ['Lamp does not light (abc-lamps), thanks', 'Lamp does not light'],
  ['Why is the lamp dark???', 'Why is the lamp dark?'],
  ['Urgent: lamp is not lit - please help.', 'lamp is not lit'],
])('a title is tidied: %s', (subject, title) => {
  expect(phrasings({ subject: subject as Redacted, text: '' as Redacted })[0]!.text).toBe(title);
});

test('a title says what is asked, before that something is asked, or when it happened to one', () => {
  const form = (subject: string): number => phrasings({ subject: subject as Redacted, text: '' as Redacted })[0]!.form;
  expect(form('Question about the lamp')).toBeLessThan(form('Lamp is too bright'));
  expect(form('Should I file a bug report?')).toBeLessThan(form('Should I buy a lamp?'));
  expect(form('Could you look at the lamp in the hall?')).toBeLessThan(form('Could you sell the lamp in the hall?'));
  expect(form('Lamp is dark when')).toBeLessThan(form('Lamp is dark'));
  expect(form('The lamp works, but its switch does not')).toBe(form('The lamp works, but its switch is not'));
  expect(form('How do I switch off it?')).toBeLessThan(form('How do I light the lamp if it fell?'));
  expect(form('¿Cómo hago para verlos?')).toBeLessThan(form('¿Cómo hago para ver lámparas?'));
  expect(form('Lamp went out yesterday')).toBeLessThan(form('Lamp went out'));
});

test('of what a customer asks, how and why make a better title than what only wants a yes', () => {
  const [open, closed] = phrasings({
    subject: '' as Redacted,
    text: 'How do I light the lamp? May the lamp be lit?' as Redacted,
  });
  expect(closed!.form).toBeLessThan(open!.form);
});

test('a title says what members share, not what one of them adds', () => {
  const invitation = [
    member('Invitation link expired', 'The link in the invitation has expired.', 0.6),
    member('Does the ferry office open on Sunday?', 'Invitation expired! Link dead!', 0.95),
    member('link', 'My invitation has expired. The link is dead.', 0.8),
  ];
  expect(label([invitation, password, invoice])[0]!.title).toMatch(/invitation .*expired/i);
});

test('the replies of agents say what a cluster is about, and give no title', () => {
  const asks = (replies: string): Member[] => [
    { ...member('Why is the lamp dark?', 'Nothing else to say.'), replies },
    { ...member('Why is the door shut?', 'Nothing else to say.'), replies },
  ];
  const titles = (replies: string): string => label([asks(replies), invoice])[0]!.title;
  expect(titles('Turn on the lamp. How is the lamp?')).toBe('Why is the lamp dark?');
  expect(titles('Open the door. How is the door?')).toBe('Why is the door shut?');
});

test('a title is taken from a question that is typical rather than from one that is not', () => {
  const [one, other] = ['Lamp on the pier is dark', 'Lamp in the hall is dark'];
  const titles = (first: number, second: number): string =>
    label([[member(one, '', first), member(other, '', second)], invoice])[0]!.title;
  expect(titles(0.9, 0.5)).toBe(one);
  expect(titles(0.5, 0.9)).toBe(other);
});

test('copies of one question with typing mistakes count once', () => {
  const copy = 'The orange kettle whistles and whistles on the stove of the harbour canteen all day long';
  const members = [
    member('Kettle whistles all day', copy),
    member('Kettle whistels all day', copy.replace('stove', 'stvoe')),
    member('Kettle whistles al day', copy.replace('harbour', 'harbuor')),
    member('My password reset fails', 'The password reset fails.'),
    member('Password reset fails', 'I cannot do a password reset.'),
  ];
  expect(label([members, invoice])[0]!.title).toMatch(/password reset fails/i);
});

test('without a good phrasing the keywords are the title', () => {
  const members = [
    member('[name]', 'I saw the harbour bridge lamps. I like it.'),
    member('[name]', 'Yesterday evening our whole family walked along the old harbour bridge. Nice.'),
  ];
  expect(label([members, invoice])[0]!.title).toMatch(/^Harbour bridge/);
});

test('titles of different clusters differ by more than a typing mistake', () => {
  const first = [member('How do I paint the bridge', ''), member('How do I paint the bridge', '')];
  const second = [member('How do I paint the brigde', ''), member('Bridge paint is not holding', 'paint brigde')];
  expect(label([first, second]).map(({ title }) => title)[1]).toBe('Bridge paint is not holding');
});

const kept = (title: string, isFirm = false) => ({ title: title as Redacted, isFirm });

test('a title that is kept is no other cluster’s, however large that is', () => {
  const large = [...password, member('password reset', 'How do I reset my password?')];
  const titles = label([invoice, large], (at) => (at === 0 ? kept('How do I reset my password?') : undefined));
  expect(titles[0]!.title).toBe('How do I reset my password?');
  expect(titles[1]!.title).not.toBe('How do I reset my password?');
});

test('of two clusters with one title the larger keeps it, unless a person gave it to both', () => {
  const both = (isFirm: boolean) =>
    label([invoice, password], () => kept('I cannot log in', isFirm)).map(({ title }) => title);
  expect(both(false)).toEqual(['Why was my invoice charged twice this month?', 'I cannot log in']);
  expect(both(true)).toEqual(['I cannot log in', 'I cannot log in']);
});

test('what a cluster keeps is asked beside what it would be called if it were new', () => {
  const told: string[] = [];
  label([password, invoice], (_, found) => void told.push(found));
  expect(told.toSorted()).toEqual(['How do I reset my password?', 'Why was my invoice charged twice this month?']);
});
