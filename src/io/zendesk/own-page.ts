/**
 * The next page at a path of our own: of the link that an answer gives for it only the query counts, so that the link's host
 * is never asked, whether it is a proxy's, the account's other name or a stranger.
 *
 * @returns `undefined` when there is no link
 */
export function ownPage(path: string, link: string | null | undefined): string | undefined {
  const url = URL.parse(link ?? '', 'http://any.invalid/');
  return link && url ? `${path}${url.search}` : undefined;
}
