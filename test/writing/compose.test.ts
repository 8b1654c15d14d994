import { expect, test } from 'vitest';
import { composePage, paragraph, told } from '../../src/writing/compose.ts';

const page = (block: ReturnType<typeof told>): string =>
  composePage({ title: 'x', audience: 'public', status: 'draft', topic: 't-aaaaaaaa', created: '2026-11-23' }, [block])
    .split('---\n')[2]!
    .trim();

test('an address that an agent gave is a link, alone, in brackets or in code marks', () => {
  expect(
    page(told('Fill in https://docs.example/form/. More (https://docs.example/more) in `https://docs.example/faq`.')),
  ).toBe(
    'Fill in [docs.example/form/](https://docs.example/form/). More ([docs.example/more](https://docs.example/more)) in [docs.example/faq](https://docs.example/faq).',
  );
});

test('an address inside a command, or with a placeholder in it, stays code', () => {
  expect(page(told('Run `curl https://docs.example/api` or open https://<host>/form.'))).toBe(
    'Run `curl https://docs.example/api` or open `https://<host>/form`.',
  );
});

test('an address in what others wrote is no link', () => {
  expect(page(paragraph('See https://docs.example/form'))).toBe('See `https://docs.example/form`');
});
