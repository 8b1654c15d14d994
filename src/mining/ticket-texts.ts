import type { Thread } from '../model/thread.ts';
import type { EmbedText } from './embed.ts';

/** Words of a reply that say what kind of problem it solves. */
const REPLY_WORDS = 40;

export interface AskedThread {
  readonly thread: Thread;
  /** What a pretrained model makes of the question, where one is asked. */
  readonly sentence?: Float32Array | undefined;
}

/**
 * What tickets are about: what was asked, and how it was answered, since the same problem is solved in the same way however it is
 * asked. Beside replies the question weighs twice, and of a reply only the start counts, so that an agent's standing advice does not make
 * one topic of all its tickets; notes are terse and count whole. On a desk that answers few of its tickets every question weighs once: said
 * twice, it would seem to be twice as sure of what it is about.
 */
export function ticketTexts(asked: readonly AskedThread[]): EmbedText[] {
  const replies = asked.map(({ thread }) => solvedText(thread));
  const weight = 2 * replies.filter((reply) => reply !== '').length > asked.length ? 2 : 1;
  return asked.map(({ thread, sentence }, at) => ({
    text: [...Array.from({ length: weight }, () => askedText(thread)), replies[at]!].join('\n'),
    language: thread.language,
    sentence,
  }));
}

function solvedText({ turns }: Thread): string {
  return turns
    .flatMap(({ kind, text }) => (kind === 'answer' ? firstWords(text) : kind === 'note' ? text : []))
    .join('\n');
}

function firstWords(text: string): string {
  return text.split(/\s+/, REPLY_WORDS).join(' ');
}

/** A question with its subject. */
export function askedText({ question }: Thread): string {
  return `${question.subject}\n${question.text}`;
}
