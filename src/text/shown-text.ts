const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };
/** Attributes that hold machinery, never words. */
const MACHINERY = /^(?:class|id|style|d|viewbox|points|transform|integrity|rel|type|for|role|lang|xmlns.*)$/i;
const TAG = /<!--[\s\S]*?-->|<(?:script|style)\b[\s\S]*?<\/(?:script|style)>|<[a-z/!?][^<>]*>/gi;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const JSON_TOKEN = /"(tickets|unassigned)"\s*:\s*\[[^\]]*\]|"((?:[^"\\\n]|\\.)*)"(\s*:)?|-?\d[\d.eE+-]*/g;

/**
 * What a file says to a reader, without the escapes and marks of its format, line for line: a value that stands there can be looked
 * for as a person would read it.
 *
 * JSON gives its strings, without keys and lists of ticket ids; HTML and XML their words and the words in attributes, without scripts; Markdown
 * its words without escapes, and without the seal of a page. Any other text stays as it is. Linear time.
 *
 * @param path  its ending tells the format
 */
export function shownText(path: string, text: string): string {
  if (/\.json$/i.test(path)) return fromJson(text);
  if (/\.(?:html?|xml|svg)$/i.test(path)) return fromMarkup(text);
  if (/\.mdx?$/i.test(path)) return fromMarkdown(text);
  return text;
}

function fromJson(text: string): string {
  return text.replace(JSON_TOKEN, (whole: string, ids?: string, string?: string, isKey?: string) => {
    if (ids !== undefined || string === undefined || isKey !== undefined) return newlinesOf(whole);
    return fromMarkup(decodedString(string).replace(/\s+/g, ' '));
  });
}

function decodedString(inner: string): string {
  try {
    return JSON.parse(`"${inner}"`) as string;
  } catch {
    return inner; // Broken JSON is looked at as it stands.
  }
}

function fromMarkup(text: string): string {
  if (!/[<&]/.test(text)) return text;
  return withoutEntities(
    text.replace(TAG, (tag) => (/^<(?:!|script|style)/i.test(tag) ? newlinesOf(tag) : words(tag))),
  );
}

/** The attributes of a tag that people or machines may read as words; two blanks, so that no phrase goes on over a tag by chance. */
function words(tag: string): string {
  const values = [...tag.matchAll(ATTRIBUTE)].flatMap(([, name, double, single]) =>
    MACHINERY.test(name!) ? [] : (double ?? single ?? ''),
  );
  const said = values.join('  ').replace(/\n/g, ' ');
  return values.length === 0 ? ` ${newlinesOf(tag)}` : ` ${said} ${newlinesOf(tag)}`;
}

function fromMarkdown(text: string): string {
  const plain = text.replace(/^seal: [0-9a-f]{64}$/m, 'seal:').replace(/\\([!-/:-@[-`{-~])/g, '$1');
  return withoutEntities(plain);
}

function withoutEntities(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,6}));/gi,
    (whole, hex?: string, decimal?: string, name = '') => {
      const code = hex !== undefined ? parseInt(hex, 16) : decimal !== undefined ? Number(decimal) : undefined;
      if (code !== undefined) return code <= 0x10ffff && code !== 10 ? String.fromCodePoint(code) : ' ';
      return NAMED[name as string] ?? whole;
    },
  );
}

function newlinesOf(text: string): string {
  return text.replace(/[^\n]/g, '');
}
