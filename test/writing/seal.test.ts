import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isUntouched, planWrite, seal } from '../../src/writing/seal.ts';

const page = fc
  .tuple(fc.string(), fc.string())
  .map(([title, body]) => `---\ntitle: ${JSON.stringify(title)}\n---\n${body}`);

test('a page that nobody touched is written again', () => {
  fc.assert(
    fc.property(page, page, (old, fresh) => {
      const write = planWrite(fresh, seal(old));
      expect(write.kind).toBe(old === fresh ? 'keep' : 'replace');
    }),
  );
});

test('a page that a person typed into is never written again', () => {
  fc.assert(
    fc.property(
      page,
      page,
      fc.string({ minLength: 1 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (old, fresh, typed, where) => {
        const ours = seal(old);
        const at = Math.floor(where * ours.length);
        const edited = ours.slice(0, at) + typed + ours.slice(at);
        expect(planWrite(fresh, edited).kind).toBe('keep');
      },
    ),
    { numRuns: 2000 },
  );
});

test('a page that a person cut from is never written again', () => {
  fc.assert(
    fc.property(page, page, fc.nat(), (old, fresh, at) => {
      const ours = seal(old);
      const cut = ours.slice(0, at % ours.length) + ours.slice((at % ours.length) + 1);
      expect(planWrite(fresh, cut).kind).toBe('keep');
    }),
    { numRuns: 2000 },
  );
});

test('a page with other line ends is a person’s page', () => {
  expect(isUntouched(seal('---\ntitle: x\n---\nbody\n').replaceAll('\n', '\r\n'))).toBe(false);
});

test('a page that is not there is created', () => {
  expect(planWrite('---\ntitle: x\n---\n', undefined).kind).toBe('create');
});
