import { expect, test } from 'vitest';
import { meanings, terms, termsAndMeanings } from '../../src/text/terms.ts';

test('terms are stems without the words that every question has', () => {
  expect(terms('How can I be resetting my Passwords?')).toEqual(['how', 'reset', 'password']);
});

test('what customers say and what documentation says mean the same', () => {
  for (const [said, written] of [
    ['I can’t log in', 'I am unable to sign in'],
    ['deleting emails', 'Remove messages'],
    ['my laptop', 'My computer'],
  ] as const) {
    expect(meanings(said)).toEqual(meanings(written));
  }
});

test('a word without a group keeps its stem only', () => {
  expect(termsAndMeanings('quota buildpacks')).toEqual(['quota', '~limit', 'buildpack']);
});
