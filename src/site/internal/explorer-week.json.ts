import type { APIRoute, GetStaticPaths } from 'astro';
import { mappedWeeks, readMap } from '../../io/maps.ts';
import { explorerWeek } from '../explorer/explorer-week.ts';
import { contentDir, reportedWeeks } from '../source.ts';

export const getStaticPaths = (() => {
  const mapped = new Set(mappedWeeks(contentDir()));
  return reportedWeeks().flatMap((week) =>
    mapped.has(week.week) ? [{ params: { week: week.week }, props: { week } }] : [],
  );
}) satisfies GetStaticPaths;

/** What the explorer loads for a week. */
export const GET: APIRoute<{ week: ReturnType<typeof reportedWeeks>[number] }> = ({ props: { week } }) =>
  Response.json(explorerWeek(week, readMap(contentDir(), week.week)!));
