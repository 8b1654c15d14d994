import type { Article } from '../model/article.ts';
import type { ReadyReply } from './triage.ts';

/**
 * A reply that points a customer to an article, to be sent as it is or changed.
 *
 * @param siteUrl  where the public site is served; without it the article is named by its title only
 */
export function readyReply({ id, title, url }: Article, siteUrl: string | undefined): ReadyReply {
  const address = url ?? (siteUrl === undefined ? undefined : new URL(`/kb/${id}/`, siteUrl).href);
  const text = [
    'Hello,',
    `thank you for writing. Our article “${title}” answers this${address === undefined ? '.' : `: ${address}`}`,
    'If it does not help, reply to this message and say what you see instead, and we look further.',
  ].join('\n');
  return { article: id, title, text };
}
