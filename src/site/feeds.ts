/** What machines are told of an article. */
export interface FeedArticle {
  readonly id: string;
  readonly title: string;
  readonly description?: string | undefined;
  /** Absolute where the site knows its address, else from the root of the site. */
  readonly url: string;
  readonly questions: readonly string[];
  readonly appliesTo: readonly string[];
  readonly subject?: string | undefined;
  /** ISO days. */
  readonly created?: string | undefined;
  readonly reviewed?: string | undefined;
  /** Markdown. */
  readonly body: string;
}

export interface FeedSite {
  readonly name: string;
  readonly url: string;
}

/** Most articles a feed names. */
const MOST_ITEMS = 50;

/** The list of articles that language models read first. @see https://llmstxt.org */
export function llmsText(site: Pick<FeedSite, 'name'>, articles: readonly FeedArticle[]): string {
  const lines = articles.map(({ title, url, description }) => {
    const note = description === undefined ? '' : `: ${oneLine(description)}`;
    return `- [${oneLine(title).replace(/[[\]]/gu, '\\$&')}](${url})${note}`;
  });
  return [
    `# ${oneLine(site.name)}`,
    '',
    `> Answers to what people ask ${oneLine(site.name)}. Each link below is one article; kb.json holds all of them as data.`,
    '',
    '## Knowledge base',
    '',
    ...lines,
    '',
  ].join('\n');
}

/** New and changed articles as RSS 2.0, newest first. Articles without a date are left out. */
export function rss(site: FeedSite, articles: readonly FeedArticle[]): string {
  const items = articles
    .flatMap((article) => {
      const day = [article.created ?? '', article.reviewed ?? ''].sort().at(-1)!;
      return day === '' ? [] : [{ ...article, day }];
    })
    .sort((a, b) => (a.day === b.day ? (a.id < b.id ? -1 : 1) : a.day < b.day ? 1 : -1))
    .slice(0, MOST_ITEMS)
    .map(({ title, url, description, day }) =>
      [
        '<item>',
        `<title>${escape(title)}</title>`,
        `<link>${escape(url)}</link>`,
        `<guid isPermaLink="false">${escape(`${url}#${day}`)}</guid>`,
        `<pubDate>${new Date(`${day}T12:00:00Z`).toUTCString()}</pubDate>`,
        ...(description === undefined ? [] : [`<description>${escape(description)}</description>`]),
        '</item>',
      ].join(''),
    );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0"><channel>',
    `<title>${escape(site.name)}</title>`,
    `<link>${escape(site.url)}</link>`,
    `<description>${escape(`New and changed articles of ${site.name}`)}</description>`,
    ...items,
    '</channel></rss>',
    '',
  ].join('\n');
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** Escapes text for XML, and drops the control characters that XML cannot hold. */
function escape(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };
  return text
    .replace(/[&<>"']/gu, (sign) => entities[sign]!)
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '');
}
