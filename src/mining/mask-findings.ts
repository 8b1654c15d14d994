import type { Coverage, WeekTopic } from '../model/week.ts';
import type { Findings } from './find-topics.ts';
import type { LineMasker } from './gate.ts';

/**
 * Masks in what was found what the gate would refuse, so that one odd ticket does not stop a run: a title or an example is cut out of its
 * text, and may look private though the whole did not. What people wrote into the ledger stays.
 */
export function maskFindings<Found extends Findings>(found: Found, mask: LineMasker): Found {
  const topics = found.week.topics.map((topic) => maskTopic(topic, mask));
  const titles = new Map(found.week.topics.map(({ id, title }, at) => [id, { was: title, is: topics[at]!.title }]));
  const rows = Object.entries(found.ledger.topics).map(([id, row]) => {
    const title = titles.get(id);
    return [
      id,
      title !== undefined && row.title === title.was && row.renamed !== true ? { ...row, title: title.is } : row,
    ] as const;
  });
  return {
    ...found,
    week: { ...found.week, topics },
    ledger: { ...found.ledger, topics: Object.fromEntries(rows) },
    map: { ...found.map, words: mask(found.map.words) },
  };
}

type Lacks = NonNullable<Coverage['lacks']>;

function maskTopic(topic: WeekTopic, mask: LineMasker): WeekTopic {
  const one = (line: string): string => mask([line])[0]!;
  const { coverage, parts, solved, disagree } = topic;
  return {
    ...topic,
    title: one(topic.title),
    keywords: mask(topic.keywords),
    examples: mask(topic.examples),
    ...(parts && { parts: parts.map((part) => ({ ...part, title: one(part.title) })) }),
    ...(solved && { solved: { ...solved, text: one(solved.text) } }),
    ...(disagree && { disagree: disagree.map((row) => ({ ...row, says: one(row.says) })) }),
    ...(coverage.lacks && { coverage: { ...coverage, lacks: maskLacks(coverage.lacks, mask) } }),
  };
}

function maskLacks({ questions, steps, contradicted }: Lacks, mask: LineMasker): Lacks {
  return {
    questions: mask(questions),
    steps: steps.map((step) => ({ ...step, text: mask([step.text])[0]! })),
    contradicted: contradicted.map((row) => ({ ...row, reply: mask([row.reply])[0]! })),
  };
}
