import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { redact } from '../../src/commands/redact.ts';
import { openStore } from '../../src/io/store.ts';
import { testHouse, type TestHouse } from '../kit/house.ts';

function houseWith(text: string, json = false): TestHouse {
  return testHouse(
    {},
    { json, stdin: () => Readable.from([text.slice(0, 3), text.slice(3)]) as AsyncIterable<string> },
  );
}

test('text comes out masked, to the byte', async () => {
  const house = houseWith('Write to bob@x.com\n');
  await redact(house);
  expect(house.printed()).toBe('Write to [email]\n');
});

test('--json tells what was masked and where', async () => {
  const house = houseWith('Write to bob@x.com', true);
  await redact(house);
  expect(JSON.parse(house.printed())).toEqual({
    text: 'Write to [email]',
    spans: [{ start: 9, end: 18, type: 'email' }],
  });
});

test('people and organizations of the store are masked, the desk’s own domain is not', async () => {
  const house = houseWith('tanis sees desk.example and tides.example, says the Tide Office');
  {
    using store = openStore(house.storePath);
    store.putPerson('zendesk', { id: 1, role: 'end-user', name: 'Tanis Vale', email: 'tv@tides.example' });
    store.putPerson('zendesk', { id: 2, role: 'agent', name: 'Oda', email: 'oda@desk.example' });
    store.sync.putName('zendesk', 'organization', { id: 3, name: 'Tide Office', domain_names: [] } as { id: number });
  }
  await redact(house);
  expect(house.printed()).toBe('[name] sees desk.example and [host], says the [org]');
});
