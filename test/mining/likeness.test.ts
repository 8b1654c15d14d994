import fc from 'fast-check';
import { expect, test } from 'vitest';
import { likeness, likenesses, profiler } from '../../src/mining/likeness.ts';

const text = fc.array(fc.constantFrom('password', 'invoice', 'domain', 'certificate', 'reset', 'expired', 'mail'), {
  maxLength: 6,
});

test('an index finds the same likeness as comparing one by one, and nothing where no word is shared', () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 8 }), text, (others, asked) => {
      const texts = others.map((words) => words.join(' '));
      const profileOf = profiler(texts);
      const profiles = texts.map(profileOf);
      const to = profileOf(asked.join(' '));
      const found = likenesses(profiles)(to);
      profiles.forEach((profile, at) => expect(found.get(at) ?? 0).toBeCloseTo(likeness(profile, to), 12));
      for (const at of found.keys()) expect(profiles[at]!.size).toBeGreaterThan(0);
    }),
  );
});
