import type { Ledger, TopicId } from '../model/topic.ts';
import { isUnstable, type WeekTopic } from '../model/week.ts';
import type { Draft } from './draft.ts';
import { planWrite } from './seal.ts';

/** A kind of page that is generated for a topic. */
export type DraftKind = 'article' | 'runbook';

/** A page that carries a topic's id. */
export interface TopicPage {
  readonly path: string;
  readonly topic: string;
}

/** Where a topic's draft stands, as the ledger and the folder tell it together. */
export type Place =
  | { readonly kind: 'new' }
  /** It lies where it was written. */
  | { readonly kind: 'there'; readonly path: string }
  /** A person moved it, or wrote a page for the topic elsewhere: it is theirs. */
  | { readonly kind: 'moved'; readonly path: string }
  /** A person deleted it. */
  | { readonly kind: 'deleted'; readonly path: string };

/** What is to be done with one draft, and where. */
export type DraftStep =
  | { readonly kind: 'write'; readonly path: string; readonly text: string; readonly over: string | undefined }
  | { readonly kind: 'keep'; readonly path: string; readonly why: 'same' | 'edited' | 'moved' | 'deleted' };

/**
 * Decides where a draft goes and whether it may: never over a byte that a person wrote, never back where a person took it away.
 * A draft keeps the address of its first title however it is called later: people link it from the day it is proposed.
 *
 * @param read  text of a path under the content folder, `undefined` when there is none
 * @param again  a person asked for this draft by name: a deleted one comes back
 */
export function planDraft(
  fresh: { readonly kind: Draft['kind']; readonly topic: TopicId; readonly slug: string; readonly page: string },
  content: {
    readonly ledger: Ledger;
    readonly pages: readonly TopicPage[];
    readonly read: (path: string) => string | undefined;
  },
  again = false,
): DraftStep {
  const exists = (path: string): boolean => content.read(path) !== undefined;
  const kind = fresh.kind === 'runbook' ? 'runbook' : 'article';
  const place = placeOf(kind, fresh.topic, { ...content, exists });
  if (place.kind === 'moved' || (place.kind === 'deleted' && !again))
    return { kind: 'keep', path: place.path, why: place.kind };
  const path = place.kind === 'there' ? place.path : freePath(kind, fresh.slug, fresh.topic, exists);
  const over = content.read(path);
  const write = planWrite(fresh.page, over);
  return write.kind === 'keep'
    ? { kind: 'keep', path, why: write.why }
    : { kind: 'write', path, text: write.text, over };
}

const FOLDER: Readonly<Record<DraftKind, string>> = { article: 'kb', runbook: 'runbooks' };

/**
 * The topics that ask for a new article: not covered, not dismissed, merged or known to be covered, stable, and asked by enough
 * customers.
 */
export function topicsToDraft(topics: readonly WeekTopic[], ledger: Ledger, minRequesters: number): WeekTopic[] {
  return topics.filter((topic) => {
    const known = ledger.topics[topic.id];
    const closed = known?.dismissed ?? known?.mergedInto ?? known?.coveredBy;
    const asks = topic.coverage.kind === 'new' && topic.requesters >= minRequesters && closed === undefined;
    return asks && !isUnstable(topic);
  });
}

/**
 * Finds a topic's draft.
 *
 * @param pages  every page under the content folder that names a topic
 * @param exists  whether a path under the content folder is there
 */
export function placeOf(
  kind: DraftKind,
  topic: TopicId,
  content: {
    readonly ledger: Ledger;
    readonly pages: readonly TopicPage[];
    readonly exists: (path: string) => boolean;
  },
): Place {
  const written = content.ledger.topics[topic]?.[kind === 'article' ? 'draft' : 'runbook'];
  if (written !== undefined && content.exists(written)) return { kind: 'there', path: written };
  const named = content.pages.filter((page) => page.topic === topic && isOf(kind, page.path)).map(({ path }) => path);
  const [found] = named.sort();
  if (found === undefined) return written === undefined ? { kind: 'new' } : { kind: 'deleted', path: written };
  return written === undefined ? { kind: 'there', path: found } : { kind: 'moved', path: found };
}

/** A free path for a new draft: the slug, or the slug with the topic's own letters where another page has it. */
export function freePath(kind: DraftKind, slug: string, topic: TopicId, isTaken: (path: string) => boolean): string {
  const plain = `${FOLDER[kind]}/${slug}`;
  const taken = ['.mdx', '.md', '/index.mdx', '/index.md'].some((end) => isTaken(`${plain}${end}`));
  return taken ? `${plain}-${topic.slice(2)}.mdx` : `${plain}.mdx`;
}

/** A runbook lies in `runbooks/`; a page anywhere else is an article. */
function isOf(kind: DraftKind, path: string): boolean {
  return path.startsWith(`${FOLDER.runbook}/`) === (kind === 'runbook');
}
