import fc from 'fast-check';
import { expect, test } from 'vitest';
import { turnTo } from '../../src/mining/turn-to.ts';

const coordinate = fc.double({ min: -10, max: 10, noNaN: true });
const points = fc.array(fc.tuple(coordinate, coordinate), { minLength: 3, maxLength: 20 });

test('a map that was only turned, mirrored, moved or scaled comes back as it was, but for place and size', () => {
  const turn = fc.record({ angle: fc.double({ min: 0, max: 6.28, noNaN: true }), flip: fc.constantFrom(1, -1) });
  fc.assert(
    fc.property(points, turn, (before, { angle, flip }) => {
      const now = before.flatMap(([x, y]) => [
        3 * (Math.cos(angle) * x - Math.sin(angle) * flip * y) + 5,
        3 * (Math.sin(angle) * x + Math.cos(angle) * flip * y) - 2,
      ]);
      const turned = turnTo(Float32Array.from(now), before);
      const [x0, y0] = before[0]!;
      before.forEach(([x, y], at) => {
        expect(turned[2 * at]! - turned[0]!).toBeCloseTo(3 * (x - x0), 2);
        expect(turned[2 * at + 1]! - turned[1]!).toBeCloseTo(3 * (y - y0), 2);
      });
    }),
  );
});

test('with hardly anything known from before, the map stays as it is', () => {
  const plane = Float32Array.from([1, 2, 3, 4, 5, 6]);
  expect(turnTo(plane, [undefined, [9, 9], undefined])).toEqual(plane);
});
