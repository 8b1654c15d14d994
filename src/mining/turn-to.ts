import type { Plane } from './layout.ts';

/** Fewer known places do not say how to turn a map. */
const FEWEST = 3;

/**
 * Turns and mirrors a map so that what was there before comes as near as it can to where it was. Distances stay as they are.
 *
 * @param anchors  earlier place of each point, where it has one; any scale
 * @see Gower and Dijksterhuis, "Procrustes Problems", 2004
 */
export function turnTo(plane: Plane, anchors: readonly (readonly [number, number] | undefined)[]): Plane {
  const known = anchors.flatMap((to, at) =>
    to === undefined ? [] : [{ x: plane[2 * at]!, y: plane[2 * at + 1]!, to }],
  );
  if (known.length < FEWEST) return plane;
  const mean = (of: (point: (typeof known)[number]) => number) =>
    known.reduce((sum, point) => sum + of(point), 0) / known.length;
  const [x, y, toX, toY] = [mean((p) => p.x), mean((p) => p.y), mean((p) => p.to[0]), mean((p) => p.to[1])];
  const sum = { xx: 0, xy: 0, yx: 0, yy: 0 };
  for (const point of known) {
    sum.xx += (point.x - x) * (point.to[0] - toX);
    sum.xy += (point.x - x) * (point.to[1] - toY);
    sum.yx += (point.y - y) * (point.to[0] - toX);
    sum.yy += (point.y - y) * (point.to[1] - toY);
  }
  const plain = Math.hypot(sum.xx + sum.yy, sum.xy - sum.yx);
  const mirrored = Math.hypot(sum.xx - sum.yy, sum.xy + sum.yx);
  const flip = mirrored > plain ? -1 : 1;
  const angle = Math.atan2(sum.xy - flip * sum.yx, sum.xx + flip * sum.yy);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return plane.map((_, at) => {
    const [fromX, fromY] = [plane[at - (at % 2)]!, flip * plane[at - (at % 2) + 1]!];
    return at % 2 === 0 ? cos * fromX - sin * fromY : sin * fromX + cos * fromY;
  });
}
