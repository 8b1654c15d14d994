import { expect, test } from 'vitest';
import { startSecondCore } from '../../src/io/second-core.ts';
import { mapBeside } from '../../src/model/beside.ts';
import { WORKS } from '../kit/works.ts';

const ENTRY = new URL('../kit/works.ts', import.meta.url);
const { where, sum, fail, dieThere } = WORKS;

test('work is done there while there is other work here', () => {
  using core = startSecondCore(ENTRY, WORKS);
  const result = core.beside(where, 0);
  where(1500);
  expect(result()).toBe('there');
});

test('what nobody has begun when it is asked for is done here', () => {
  using core = startSecondCore(ENTRY, WORKS);
  const [first, second] = [core.beside(where, 1000), core.beside(where, 0)];
  expect(second()).toBe('here');
  first();
});

test('results come in the order of the inputs, wherever each was made', () => {
  using core = startSecondCore(ENTRY, WORKS);
  const inputs = Array.from({ length: 200 }, (_, at): [Float64Array] => [Float64Array.of(at, 1)]);
  expect(mapBeside(core.beside, sum, inputs)).toEqual(inputs.map(([numbers]) => numbers[0]! + 1));
});

test('what fails there fails here, with its own words, and other work goes on', () => {
  using core = startSecondCore(ENTRY, WORKS);
  const [failing, later] = [core.beside(fail, 'no such topic'), core.beside(sum, Float64Array.of(1, 2))];
  where(1500);
  expect(failing).toThrow('no such topic');
  expect(later()).toBe(3);
});

test('a thread that dies or cannot start costs time only', () => {
  using core = startSecondCore(ENTRY, WORKS, 100);
  const died = core.beside(dieThere);
  where(1500);
  expect(died()).toBe('here');
  expect(core.beside(sum, Float64Array.of(2, 2))()).toBe(4);
  using none = startSecondCore(new URL('no-such-module.ts', ENTRY), WORKS);
  expect(none.beside(sum, Float64Array.of(1, 1))()).toBe(2);
});

test('only works that the thread knows are taken', () => {
  using core = startSecondCore(ENTRY, WORKS);
  expect(() => core.beside(Math.max, 1, 2)).toThrow('max is not among the works');
});
