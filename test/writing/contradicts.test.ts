import { expect, test } from 'vitest';
import { contradictor } from '../../src/writing/contradicts.ts';

const cases: [string, string, string, boolean][] = [
  ['another value', 'Set the memory limit to 2G in the manifest.', 'Set the memory limit to 4G in the manifest.', true],
  [
    'the same value',
    'Set the memory limit to 2G in the manifest.',
    'In the manifest, set the memory limit to 2G.',
    false,
  ],
  [
    'an opposite',
    'Restart the application before binding the service.',
    'Restart the application after binding the service.',
    true,
  ],
  [
    'a negation',
    'Delete the old binding of the service first.',
    'Do not delete the old binding of the service first.',
    true,
  ],
  [
    'the same said twice',
    'Delete the old binding of the service first.',
    'First delete the old binding of the service.',
    false,
  ],
  [
    'other things',
    'Set the memory limit to 2G in the manifest.',
    'Certificates renew 30 days before they expire.',
    false,
  ],
  ['too few words', 'Use 2.', 'Use 3.', false],
];
for (const [title, one, other, expected] of cases) {
  test(`${title}: ${expected ? 'contradicts' : 'does not contradict'}`, () => {
    const contradicts = contradictor();
    expect(contradicts(one, other)).toBe(expected);
    expect(contradicts(other, one)).toBe(expected);
  });
}
