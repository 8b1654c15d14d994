import type { Knowledge, Worked } from '../model/week.ts';
import { escapeMarkdown } from '../text/markdown.ts';

const USED_SHOWN = 5;
const NAMED = 10;

/** Whether each published article lowered the volume of its topic; nothing where none was written for a topic. */
export function workedMarkdown(worked: readonly Worked[]): string[] {
  if (worked.length === 0) return [];
  return ['## What worked', worked.map(workedLine).join('\n')];
}

function workedLine({ article, since, before, after, ratio, verdict }: Worked): string {
  const counts = `${before.topic} of ${before.desk} tickets in ${before.weeks} weeks before ${since}, ${after.topic} of ${after.desk} in ${after.weeks} after`;
  const share =
    ratio === undefined
      ? ''
      : `: ${ratio.value} of its share of the desk (95 % between ${ratio.low} and ${ratio.high})`;
  return `- \`${escapeMarkdown(article)}\` **${verdict}**${share}; ${counts}.`;
}

/** How the knowledge base was used. */
export function knowledgeMarkdown({ known, fresh, answered, linked, ...articles }: Knowledge): string[] {
  const used = articles.used
    .slice(0, USED_SHOWN)
    .map(({ article, linked, tickets }) => `${escapeMarkdown(article)} (linked ${linked}, answers ${tickets})`);
  const rate = answered === 0 ? '' : ` (${Math.round((100 * linked) / answered)} %)`;
  return [
    '## Knowledge base',
    [
      `- Known to new: ${known} tickets in topics that an article answers, ${fresh} in topics without one.`,
      `- Link rate: ${linked} of ${answered} answered tickets have a reply that links an article${rate}.`,
      `- Most used: ${used.length === 0 ? 'none' : used.join(', ')}.`,
      `- Never used in a recorded week: ${named(articles.neverUsed)}.`,
      `- Due for review: ${named(articles.dueForReview)}.`,
    ].join('\n'),
  ];
}

function named(ids: readonly string[]): string {
  if (ids.length === 0) return 'none';
  const more = ids.length > NAMED ? ` and ${ids.length - NAMED} more` : '';
  return `${ids.slice(0, NAMED).map(escapeMarkdown).join(', ')}${more}`;
}
