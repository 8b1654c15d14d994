import { expect, test } from 'vitest';
import { sharedWords } from '../../src/mining/shared-words.ts';
import { thread } from '../kit/thread.ts';

const tickets = [
  thread(1, 'The tidewheel stops.', [{ answer: 'Restart the kubelet on node 4711.', pasted: ['cf target -o tide'] }]),
  thread(2, 'tidewheel?', [{ note: 'kubelet, node 4711' }]),
  thread(3, 'Our Tidewheel is down.', [{ answer: 'Restart the kubelet on 4711' }], { organization: 'o' }),
  thread(4, 'The harborlight app of Office of Bilingual Access', [{ answer: 'harborlight: see Access' }]),
  thread(5, 'harborlight', [], { requester: 'customer-4' }),
  thread(6, 'harborlight', [], { requester: null }),
];
const isOfMany = sharedWords(tickets, 3);

const cases: [string, string, boolean][] = [
  ['words that three customers have', 'Restart the kubelet of your tidewheel on 4711', true],
  ['a word of fewer', 'Restart harborlight', false],
  ['ordinary words, at the start with a capital', 'Widen the range of seconds to 30, then save', true],
  ['an ordinary word that stands as a name', 'Ask the Bilingual office', false],
  ['a number of one case', 'See case 8812345', false],
  ['a placeholder', 'Restart `cf restart <app-name>` as [name 2]', true],
  ['lower-case words of another language', '¿Cómo se solicita y quién debe firmar la petición?', true],
  ['no words', '', true],
];
test.each(cases)('%s', (_, text, fits) => {
  expect(isOfMany(text)).toBe(fits);
});

test('three customers of one organization are not enough', () => {
  const one = tickets.slice(0, 3).map((ticket) => ({ ...ticket, organization: 'o' }));
  expect(sharedWords(one, 3)('tidewheel')).toBe(false);
  expect(sharedWords(one, 1)('tidewheel')).toBe(true);
});
