import { expect, test } from 'vitest';
import type { Redacted } from '../../src/model/redacted.ts';
import { unitsOf } from '../../src/writing/units.ts';

const units = (text: string, ...pasted: string[]): ReturnType<typeof unitsOf> =>
  unitsOf({ text: text as Redacted, pasted: pasted as Redacted[] });

test('the items of an answer’s own list stay its steps, with all their sentences', () => {
  expect(
    units('To fix it:\n1. Open Settings. It is on the left.\n2. Click Save.').map((one) => [
      one.sentence,
      one.item,
      one.leads,
    ]),
  ).toEqual([
    ['To fix it:', undefined, true],
    ['Open Settings.', 1, false],
    ['It is on the left.', 1, false],
    ['Click Save.', 2, false],
  ]);
});

test('a list written into one line is a list, a version is not', () => {
  const items = (text: string): [string, number | undefined][] =>
    units(text).map(({ sentence, item }) => [sentence, item]);
  expect(items('1. Open the book. 2. Select the list. 3. Click Write.')).toEqual([
    ['Open the book.', 1],
    ['Select the list.', 2],
    ['Click Write.', 3],
  ]);
  expect(items('3. Select the names you want. 3.1. Click one of them.')).toEqual([
    ['Select the names you want.', 1],
    ['Click one of them.', 2],
  ]);
  expect(items('Version 1. 2. The same goes for both.').every(([, item]) => item === undefined)).toBe(true);
});

test('steps that run on without a stop are split where the next one tells what to do', () => {
  const said = (text: string): string[] => units(text).map(({ sentence }) => sentence);
  expect(said("Settings > Privacy & Security Click on 'Saved Passwords' Select the line of the server.")).toEqual([
    'Settings > Privacy & Security',
    "Click on 'Saved Passwords'",
    'Select the line of the server.',
  ]);
  expect(said("Advise do not Select 'Trust junk mail headers' unless you want to.")).toHaveLength(1);
  expect(said('Open the Select box in the dialog.')).toEqual(['Open the Select box in the dialog.']);
});

test('a list of what the customer is asked for is left out', () => {
  const said = units('Please tell us:\n- the organization\n- from when\n\nThen restart the app.').map(
    ({ sentence }) => sentence,
  );
  expect(said).not.toContain('the organization');
  expect(said.at(-1)).toBe('Then restart the app.');
});

test('a set-aside block goes to the sentence that announces it, without indentation and without what is no code', () => {
  const [first] = units('Use this:', '    name: x\n      size: 1\n\nhttps://docs.example/size');
  expect(first!.code).toEqual(['name: x\n  size: 1']);
  expect(units('Use this:', '# You could also use the other server with a normal password')[0]!.code).toEqual([]);
});

test('a sentence starts where its writer forgot the stop', () => {
  expect(units('Start the program Then make sure it runs.').map(({ sentence }) => sentence)).toEqual([
    'Start the program',
    'Then make sure it runs.',
  ]);
});

test('a set-aside address is nothing to type', () => {
  expect(units('Install the add-on:', '-  https://addons.example/tools  How to install it')[0]!.code).toEqual([]);
});

test('code inside brackets stays in its sentence', () => {
  const said = 'Your app makes an address (boto3: `generate_url`, or by parts) for some minutes.';
  expect(unitsOf({ text: said as Redacted, pasted: [] }).map(({ sentence }) => sentence)).toEqual([said]);
});

test('a colon before a sentence with commands takes no block that stands further down', () => {
  const said = 'Make an account: `cf create-key a b`, then copy it.\n\nMake a schedule with these commands:';
  expect(units(said, 'cf api x')).toMatchObject([
    { sentence: 'Make an account: `cf create-key a b`, then copy it.', code: [] },
    { sentence: 'Make a schedule with these commands:', code: ['cf api x'] },
  ]);
});

test('a heading over a list leads it', () => {
  expect(units('Reinstall the driver of the printer\n1. Remove the printer.\n2. Add it again.')).toMatchObject([
    { sentence: 'Reinstall the driver of the printer:', leads: true },
    { sentence: 'Remove the printer.', item: 1 },
    { sentence: 'Add it again.', item: 2 },
  ]);
});

test('a block goes to the sentence that a comma leaves open, and none to a bare link', () => {
  const told = units(
    'Put this line into the file `cache.conf`,\n\nand restart the app.\n\nhttps://docs.example.org/cache',
    'mode: warm',
  );
  expect(told.map(({ code }) => code)).toEqual([['mode: warm'], [], []]);
  const shown = units('Restart it with this.\n\nhttps://docs.example.org/cache', 'systemctl restart till');
  expect(shown.map(({ code }) => code)).toEqual([['systemctl restart till'], []]);
});
