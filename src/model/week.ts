import { z } from 'zod';
import { Id } from './ticket.ts';
import { TopicId } from './topic.ts';

/** An ISO week: `2026-W47`. */
export const WeekName = z.string().regex(/^\d{4}-W\d{2}$/, 'a week is written 2026-W47');
export type WeekName = z.infer<typeof WeekName>;

export const Coverage = z.strictObject({
  kind: z.enum(['covered', 'update', 'new']),
  /** Id of the best matching article, if there is one. */
  article: z.string().optional(),
  /** How sure it is that the article answers the topic, 0..1. */
  score: z.number().min(0).max(1),
  /** Tickets of the topic in which an agent linked that article. */
  cited: z.int().nonnegative().optional(),
  /** What the article lacks for this topic; only with `update`. */
  lacks: z
    .strictObject({
      /** Redacted questions in customers' words that the article does not have: ready for its front matter. */
      questions: z.array(z.string()),
      /** Redacted steps that agents gave in `tickets` tickets and the article does not have. */
      steps: z.array(z.strictObject({ text: z.string(), tickets: z.int().positive() })),
      /** Where a reply says otherwise than the article. */
      contradicted: z.array(z.strictObject({ article: z.string(), reply: z.string(), tickets: z.int().positive() })),
    })
    .optional(),
});
export type Coverage = z.infer<typeof Coverage>;

export const WeekTopic = z.strictObject({
  id: TopicId,
  /** A real, short, redacted customer question. */
  title: z.string(),
  /** Tickets in the window. */
  size: z.int().nonnegative(),
  keywords: z.array(z.string()),
  tickets: z.array(Id),
  /** Distinct people who asked, and their distinct organizations. */
  requesters: z.int().nonnegative(),
  organizations: z.int().nonnegative(),
  trend: z.strictObject({
    /** Tickets of the last seven days of the window, and of the seven before. */
    now: z.int().nonnegative(),
    before: z.int().nonnegative(),
    direction: z.enum(['new', 'rising', 'steady', 'falling']),
    /** Tickets week by week, oldest first, where they change too slowly for two weeks to show it; weeks without a run are left out. */
    weeks: z.array(z.int().nonnegative()).optional(),
    /** The 24 hours of the last seven days in which more came than chance would give. */
    burst: z.strictObject({ from: z.string(), tickets: z.int().positive() }).optional(),
  }),
  coverage: Coverage,
  /** 1 = most worth writing for. */
  rank: z.int().positive(),
  /** What a person said of it in the ledger, where a run obeys it. */
  dismissed: z.boolean().optional(),
  pinned: z.boolean().optional(),
  owner: z.string().optional(),
  /** What the rank is made of; their product is what an article would save, in replies to tickets of the window. */
  worth: z
    .strictObject({
      /** Tickets, those of one person counted half. */
      volume: z.number().nonnegative(),
      /** What a ticket took on average, in replies; at least 1. */
      effort: z.number().positive(),
      /** Share that no article covers, 0..1. */
      uncovered: z.number().min(0).max(1),
      /** Factor of the trend. */
      trend: z.number().positive(),
      /** What the effort is made of: replies and notes a ticket, median hours open, share escalated, share with a GitHub issue. */
      replies: z.number().nonnegative().optional(),
      hours: z.number().nonnegative().optional(),
      escalated: z.number().min(0).max(1).optional(),
      issues: z.number().min(0).max(1).optional(),
    })
    .optional(),
  /** What is asked in a large topic, most asked first: at least two parts. Tickets that are in none of them ask something else each. */
  parts: z.array(z.strictObject({ title: z.string(), size: z.int().positive(), tickets: z.array(Id) })).optional(),
  /** Topics of other languages that the same article answers, or agents with the same links. */
  elsewhere: z.array(z.strictObject({ topic: TopicId, language: z.string() })).optional(),
  /** In how many of so many trials it came back when only a share of the questions was grouped; missing where there are too many. */
  stability: z.strictObject({ cameBack: z.int().nonnegative(), of: z.int().positive() }).optional(),
  /** How near its questions are to their middle, over the same of the week's median topic: 1 is as usual. */
  alike: z.number().nonnegative().optional(),
  /** Redacted questions that are typical of the topic, most typical first. */
  examples: z.array(z.string()),
  /** Who answered: tickets with a reply of an agent, how many agents those were, and tickets in which another customer replied. */
  answered: z
    .strictObject({
      tickets: z.int().nonnegative(),
      agents: z.int().nonnegative(),
      byCustomers: z.int().nonnegative(),
    })
    .optional(),
  /** How agents solved it, in the redacted words of the reply that helped most; none where no reply is known to have helped, or none says how in a sentence. */
  solved: z.strictObject({ text: z.string(), tickets: z.int().positive() }).optional(),
  /** What agents' replies in it say differently: commands, links or settings, with the tickets that say so. */
  disagree: z.array(z.strictObject({ says: z.string(), tickets: z.int().positive() })).optional(),
});
export type WeekTopic = z.infer<typeof WeekTopic>;

const QUIET = 'not asked this week';

/** The trend in a word or few, the same wherever it is shown: a steady topic with a burst is `burst`, and one that is quiet says that. */
export function trendWord(trend: WeekTopic['trend']): WeekTopic['trend']['direction'] | 'burst' | typeof QUIET {
  const { direction, burst } = trend;
  if (isQuiet({ trend })) return QUIET;
  return direction === 'steady' && burst !== undefined ? 'burst' : direction;
}

/** Whether nobody asked it in the last seven days. */
export function isQuiet({ trend }: Pick<WeekTopic, 'trend'>): boolean {
  return trend.now === 0;
}

/** Whether a topic hangs on a few of its questions: it came back in fewer than half of the trials. */
export function isUnstable({ stability }: Pick<WeekTopic, 'stability'>): boolean {
  return stability !== undefined && 2 * stability.cameBack < stability.of;
}

/** A topic that comes back in such a share of the trials, 0..1, nearly always does. */
const NEARLY_ALWAYS = 0.8;
/** Questions of a topic of different ones lie this far apart, over the week's median topic. */
const FAR_APART = 0.9;

/** Whether a topic came back in nearly all trials, or there were none. */
export function comesBack({ stability }: Pick<WeekTopic, 'stability'>): boolean {
  return stability === undefined || stability.cameBack >= NEARLY_ALWAYS * stability.of;
}

/**
 * Whether a topic's questions ask for different things. What came back nearly always is one problem told in many words, and so is what
 * bursts.
 */
export function isMixed({ alike, stability, trend }: Pick<WeekTopic, 'alike' | 'stability' | 'trend'>): boolean {
  return alike !== undefined && alike < FAR_APART && trend.burst === undefined && !comesBack({ stability });
}

/** How the knowledge base was used (Knowledge-Centered Service). */
export const Knowledge = z.strictObject({
  /** Tickets in topics that an article answers, at least in part; and in topics that none answers. */
  known: z.int().nonnegative(),
  fresh: z.int().nonnegative(),
  /** Tickets with a reply, and those of them with a reply that links an article. */
  answered: z.int().nonnegative(),
  linked: z.int().nonnegative(),
  /** Articles that replies linked or that answer a topic: tickets of each, most first. */
  used: z.array(z.strictObject({ article: z.string(), linked: z.int().nonnegative(), tickets: z.int().nonnegative() })),
  /** Published articles that no recorded week used, and those whose day of review has come. */
  neverUsed: z.array(z.string()),
  dueForReview: z.array(z.string()),
});
export type Knowledge = z.infer<typeof Knowledge>;

const Volume = z.strictObject({
  /** Tickets of the topic and of the whole desk, over as many weeks. */
  topic: z.int().nonnegative(),
  desk: z.int().nonnegative(),
  weeks: z.int().nonnegative(),
});

/** Whether a published article lowers the volume of the topic it was written for. */
export const Worked = z.strictObject({
  article: z.string(),
  topic: TopicId,
  /** Day from which it was published, as far as runs could see. */
  since: z.string(),
  before: Volume,
  after: Volume,
  /** The topic's share of the desk after, over its share before, with a 95 % interval; none while there is too little to say. */
  ratio: z.strictObject({ value: z.number(), low: z.number(), high: z.number() }).optional(),
  verdict: z.enum(['fell', 'still asked', 'too early']),
});
export type Worked = z.infer<typeof Worked>;

/** What one run found: `content/weeks/2026-W47.json`. Sorted, and without private text. */
export const Week = z.strictObject({
  week: WeekName,
  /** ISO instants; `until` is exclusive. */
  window: z.strictObject({ since: z.string(), until: z.string() }),
  /** Tickets created in the window, and those of them that hold a question. */
  tickets: z.int().nonnegative(),
  questions: z.int().nonnegative(),
  /** In rank order. */
  topics: z.array(WeekTopic),
  /** Tickets that belong to no topic. */
  unassigned: z.array(Id),
  /** Tickets of the last seven days of the window. */
  recent: z.int().nonnegative().optional(),
  knowledge: Knowledge.optional(),
  /** For each published article that was written for a topic. */
  worked: z.array(Worked).optional(),
});
export type Week = z.infer<typeof Week>;
