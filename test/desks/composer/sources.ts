import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const Text = z.string().min(1);
const Wording = z.strictObject({ subject: Text, body: Text, lang: z.enum(['en', 'es']).default('en') });
export type Wording = z.infer<typeof Wording>;

const Exchange = z.strictObject({ agent: Text, customer: Text });

/** A question that keeps coming back, in all the ways people ask and answer it. Bodies hold slots such as `{app}`. */
const Problem = z.strictObject({
  id: Text,
  title: Text,
  area: z.enum(['deploy', 'access', 'services', 'network', 'compliance']),
  /** Tickets in the twelve weeks. */
  volume: z.int().positive(),
  shape: z.enum(['steady', 'starts', 'fades', 'burst']),
  /** Page of the knowledge base that answers it. */
  article: Text.optional(),
  wordings: z.array(Wording).min(8),
  asks: z.array(Exchange).min(1),
  /** First answers that do not help. */
  wrong: z.array(Exchange).min(1),
  solutions: z.array(Text).min(4),
  escalation: z.strictObject({ note: Text, expert: Text }).optional(),
  /** Internal notes. */
  notes: z.array(Text).min(1),
  cause: Text,
  thanks: z.array(Text).min(1),
});
export type Problem = z.infer<typeof Problem>;

const Spam = z.strictObject({ subject: Text, body: Text });
const Oneoff = z.strictObject({ subject: Text, body: Text, reply: Text, lang: z.enum(['en', 'es']).default('en') });
export type Oneoff = z.infer<typeof Oneoff>;

/** Everything a sample desk is composed from. */
export interface Sources {
  readonly problems: readonly Problem[];
  readonly spam: readonly z.infer<typeof Spam>[];
  readonly oneoffs: readonly Oneoff[];
}

/** Reads `problems/*.yaml`, `spam.yaml` and `oneoffs.yaml`, strictly: an unknown key or an empty text is an error. */
export function readSources(folder: string): Sources {
  const read = (...path: string[]): unknown => parse(readFileSync(join(folder, ...path), 'utf8'));
  const files = readdirSync(join(folder, 'problems')).sort();
  return {
    problems: files.map((file) => Problem.parse(read('problems', file))),
    spam: z.strictObject({ spam: z.array(Spam) }).parse(read('spam.yaml')).spam,
    oneoffs: z.strictObject({ oneoffs: z.array(Oneoff) }).parse(read('oneoffs.yaml')).oneoffs,
  };
}
