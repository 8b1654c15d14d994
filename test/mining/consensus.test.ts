import { describe, expect, it } from 'vitest';
import { consensus } from '../../src/mining/consensus.ts';

const cuts = (...all: readonly number[][]): Int32Array[] => all.map((labels) => Int32Array.from(labels));

describe('consensus', () => {
  it('puts together what most cuts put together', () => {
    expect([...consensus(cuts([0, 0, 1, 1, 1], [0, 0, 0, 1, 1], [0, 0, 1, 1, 1]))]).toEqual([0, 0, 1, 1, 1]);
  });

  it('keeps apart what most cuts keep apart, however a chain of neighbours hangs together', () => {
    const chained = cuts([0, 0, 1, 1, 2, 2], [0, 1, 1, 2, 2, 3], [0, 0, 1, 1, 2, 2]);
    expect([...consensus(chained)]).toEqual([0, 0, 1, 1, 2, 2]);
  });

  it('does not depend on how a cut numbers its clusters', () => {
    const [one, other] = [
      cuts([0, 0, 1, 2], [0, 1, 1, 2], [0, 1, 2, 2]),
      cuts([2, 2, 0, 1], [3, 0, 0, 1], [1, 0, 2, 2]),
    ];
    expect(consensus(one)).toEqual(consensus(other));
  });

  it('never goes below the fewest asked for, though most cuts would', () => {
    const torn = cuts([0, 0, 1, 1], [0, 1, 1, 0], [0, 0, 1, 1], [0, 0, 1, 1]);
    expect(new Set(consensus(torn)).size).toBe(2);
    expect(new Set(consensus(torn, 3)).size).toBe(3);
  });

  it('leaves the only cut as it is', () => {
    expect([...consensus(cuts([0, 1, 0, 2]))]).toEqual([0, 1, 0, 2]);
  });

  it('finds nothing in nothing', () => {
    expect(consensus([])).toEqual(new Int32Array(0));
    expect(consensus(cuts([]))).toEqual(new Int32Array(0));
  });
});
