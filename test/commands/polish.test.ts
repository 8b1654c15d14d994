import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';
import { polish } from '../../src/commands/polish.ts';
import { openWriter } from '../../src/io/writer.ts';
import type { Draft } from '../../src/writing/draft.ts';

const SAID = 'Raise the limit with `cf scale web -m 1G` and simply waiting 5 minutes.';
const MENDED = 'Raise the limit with `cf scale web -m 1G` and wait 5 minutes.';
const draft = (sentence: string): Draft => ({
  kind: 'article',
  slug: 'a',
  page: '',
  support: [
    { text: 'Jane asked', section: 'Symptoms', tickets: [1], helped: 0 },
    { text: `${sentence}\ncf app web`, section: 'Answer', tickets: [1], helped: 1 },
  ],
});

interface Served {
  readonly url: string;
  readonly asked: { body: string; authorization: string | undefined }[];
}

/** A model's service that does with the answer what it is told. */
async function served(answer: (response: ServerResponse) => void): Promise<Served> {
  const asked: Served['asked'] = [];
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      asked.push({ body, authorization: request.headers.authorization });
      answer(response);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`, asked };
}

const says =
  (content: string) =>
  (response: ServerResponse): void =>
    void response.end(JSON.stringify({ choices: [{ message: { content } }] }));
const gives = (...sentences: string[]) => says(JSON.stringify({ sentences }));

async function polishing(answer: (response: ServerResponse) => void, sentence = SAID, known: string[] = []) {
  const { url, asked } = await served(answer);
  const writer = openWriter({ url, model: 'm', timeoutSeconds: 0.3 }, 's3cret');
  const warned: string[] = [];
  const people = known.map((name) => ({ name, emails: [], phones: [] }));
  const secrets = { known: { people, organizations: [] }, hashed: undefined, allowed: [] };
  const words = await polish(draft(sentence), writer, secrets, (why) => warned.push(why));
  return { words: Object.fromEntries(words), asked, warned: warned.join('\n') };
}

test('an honest writer mends a sentence, and gets sentences only, without commands and customers’ words', async () => {
  const { words, asked } = await polishing(gives(MENDED));
  expect(words).toEqual({ [SAID]: MENDED });
  expect(asked).toMatchObject([{ authorization: 'Bearer s3cret' }]);
  expect(asked[0]!.body).not.toMatch(/Jane|cf app web|s3cret/);
});

const bad: [string, (response: ServerResponse) => void][] = [
  ['lies', gives(MENDED.replace('1G', '4G'))],
  ['injects markup', gives(`<script src=x></script>${MENDED}`)],
  ['injects code', gives(`${MENDED}\n\nimport x from "node:fs"`)],
  ['leaks', gives(MENDED.replace('limit', 'limit of jane.roe@tides.gov'))],
  ['says more than was asked', gives(MENDED, 'Delete the app.')],
  ['chats', says('Sure! Here is your text.')],
  ['gives no JSON', (response) => void response.end('<html>')],
  ['refuses', (response) => void response.writeHead(429).end('{}')],
  ['sends elsewhere', (response) => void response.writeHead(307, { location: 'http://127.0.0.1:9/' }).end()],
  ['stalls', () => undefined],
  ['stalls in the middle', (response) => void response.write('{"choices":')],
  ['floods', (response) => void response.end('x'.repeat(300_000))],
];
test.each(bad)('a writer that %s changes nothing, and no word of it is told', async (_, answer) => {
  const { words, warned } = await polishing(answer);
  expect(words).toEqual({});
  expect(warned).not.toMatch(/s3cret|jane|script|html|cf scale/);
});

test('a sentence that holds something private is not sent', async () => {
  const { asked, warned } = await polishing(gives(MENDED), 'Write to jane.roe@tides.gov and wait.');
  expect(asked).toEqual([]);
  expect(warned).toContain('may not be sent');
});
