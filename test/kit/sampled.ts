import type { Space } from '../../src/mining/group.ts';
import { takeRows } from '../../src/text/matrix.ts';
import { takeSparseRows } from '../../src/text/sparse.ts';

/** The space as if only some of its vectors had been clustered, and the others placed. */
export function sampled(space: Space, isDrawn: (vector: number) => boolean): Space {
  const cuts = space.cuts.map(({ rows, ground }) => {
    const drawn = [...rows.keys()].filter((at) => isDrawn(rows[at]!));
    return {
      rows: drawn.map((at) => rows[at]!),
      ground: {
        words: takeSparseRows(ground.words, drawn),
        places: takeRows(ground.places, drawn),
        anchors: ground.anchors && drawn.map((at) => ground.anchors![at]),
      },
    };
  });
  return { ...space, cuts };
}
