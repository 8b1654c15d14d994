import { expect, test } from 'vitest';
import { openSentenceEncoder } from '../../src/io/sentence-encoder.ts';
import { dot, normalise } from '../../src/text/matrix.ts';

test('sentences that mean the same are nearer than others, and the same text gives the same numbers', async () => {
  const encode = await openSentenceEncoder();
  const [lost, forgot, invoice, again] = await encode([
    'I lost the password of my account',
    'How can I sign in when I forgot my login secret?',
    'The invoice for March shows the wrong amount',
    'I lost the password of my account',
  ]);
  [lost, forgot, invoice].forEach((vector) => normalise(vector!));
  expect(lost).toHaveLength(512);
  expect(dot(lost!, forgot!)).toBeGreaterThan(dot(lost!, invoice!) + 0.1);
  normalise(again!);
  expect(dot(lost!, again!)).toBeCloseTo(1, 5);
});
