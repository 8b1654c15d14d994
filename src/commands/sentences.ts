import { createHash } from 'node:crypto';
import type { Progress } from '../io/progress.ts';
import { openSentenceEncoder, SENTENCE_MODEL } from '../io/sentence-encoder.ts';
import type { Store } from '../io/store.ts';
import type { Thread } from '../model/thread.ts';
import type { Redactable } from './threads.ts';

/** The model reads English; of a short question it is often not known. */
const LANGUAGES = new Set(['en', 'und']);
/** What is asked stands in the first words, and the model's time grows with them. */
const MOST_WORDS = 40;
/** Questions that are encoded at once. */
const BATCH = 32;

/** Adds what a pretrained model makes of each English question. What it made of one is kept in the store until the question changes. */
export async function withSentences(
  store: Store,
  read: readonly Redactable[],
  progress: Progress,
): Promise<(Redactable & { readonly sentence?: Float32Array })[]> {
  const sentences = new Map<Thread, Float32Array>();
  const missing: { readonly thread: Thread; readonly text: string; readonly digest: string }[] = [];
  for (const { thread } of read) {
    const text = thread === null ? '' : firstWords(thread);
    if (thread === null || text === '') continue;
    const digest = createHash('sha256').update(`${SENTENCE_MODEL} ${text}`).digest('base64url');
    const kept = store.kept.sentence(thread.source, thread.ticketId, digest);
    if (kept === undefined) missing.push({ thread, text, digest });
    else sentences.set(thread, kept);
  }
  const encode = missing.length === 0 ? undefined : await openSentenceEncoder();
  for (let first = 0; encode !== undefined && first < missing.length; first += BATCH) {
    progress.show(`encoding questions: ${first} of ${missing.length}`);
    const batch = missing.slice(first, first + BATCH);
    const vectors = await encode(batch.map(({ text }) => text));
    store.transaction(() => {
      batch.forEach(({ thread, digest }, at) => {
        sentences.set(thread, vectors[at]!);
        store.kept.putSentence(thread.source, thread.ticketId, digest, vectors[at]!);
      });
    });
  }
  return read.map((one) => {
    const sentence = one.thread === null ? undefined : sentences.get(one.thread);
    return sentence === undefined ? one : { ...one, sentence };
  });
}

function firstWords({ language, question }: Thread): string {
  if (!LANGUAGES.has(language)) return '';
  return `${question.subject}\n${question.text}`.trim().split(/\s+/, MOST_WORDS).join(' ');
}
