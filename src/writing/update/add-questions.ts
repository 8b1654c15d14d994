import { isMap, isScalar, isSeq, parseDocument, stringify, type YAMLSeq } from 'yaml';
import { UserError } from '../../model/user-error.ts';
import { splitFrontMatter } from '../../text/front-matter.ts';

const FRONT_MATTER = /^(\uFEFF?---[ \t]*(\r?\n))([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m;

/**
 * Adds questions to the front matter of a page. Every other byte stays: comments, order, quotes and line ends.
 *
 * @param questions  of one line each
 * @throws UserError where the front matter is written so that this cannot be done safely
 */
export function addQuestions(page: string, questions: readonly string[]): string {
  if (questions.length === 0) return page;
  const match = FRONT_MATTER.exec(page);
  if (match?.index !== 0) throw unsafe();
  const [, opening = '', newline = '\n', yaml = ''] = match;
  const changed =
    page.slice(0, opening.length) + inYaml(yaml, questions, newline) + page.slice(opening.length + yaml.length);
  if (!holdsJustMore(page, changed, questions)) throw unsafe();
  return changed;
}

function inYaml(yaml: string, questions: readonly string[], newline: string): string {
  const { contents } = parseDocument(yaml);
  const pair = isMap(contents)
    ? contents.items.find(({ key }) => isScalar(key) && key.value === 'questions')
    : undefined;
  const lines = (indent: string): string => questions.map((one) => `${indent}- ${quoted(one)}${newline}`).join('');
  if (pair === undefined) return `${yaml}questions:${newline}${lines('  ')}`;
  if (isSeq(pair.value)) {
    const list = pair.value as YAMLSeq & { range: [number, number, number] };
    return list.flow === true ? inFlow(yaml, list, questions) : inBlock(yaml, list, lines);
  }
  const keyAt = (pair.key as { range: [number, number, number] }).range[1];
  const at = lineEnd(yaml, keyAt);
  return yaml.slice(0, at) + lines('  ') + yaml.slice(at);
}

function inFlow(
  yaml: string,
  { range, items }: YAMLSeq & { range: [number, number, number] },
  questions: readonly string[],
) {
  const at = range[1] - 1;
  const before = yaml.slice(0, at).trimEnd();
  const comma = items.length === 0 ? '' : before.endsWith(',') ? ' ' : ', ';
  return before + comma + questions.map((one) => JSON.stringify(one)).join(', ') + yaml.slice(at);
}

function inBlock(
  yaml: string,
  { range, items }: YAMLSeq & { range: [number, number, number] },
  lines: (indent: string) => string,
): string {
  const indent = yaml.slice(yaml.lastIndexOf('\n', range[0] - 1) + 1, range[0]);
  const last = (items.at(-1) as { range: [number, number, number] }).range[1];
  const at = yaml[last - 1] === '\n' ? last : lineEnd(yaml, last);
  return yaml.slice(0, at) + lines(indent) + yaml.slice(at);
}

/** Offset behind the end of the line that holds `at`. */
function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end + 1;
}

/** As plain YAML where it can be read back and stays on its line, in quotes otherwise. */
function quoted(text: string): string {
  const plain = stringify(text, { lineWidth: 0 }).trimEnd();
  return plain.includes('\n') ? JSON.stringify(text) : plain;
}

/** Whether the front matter says what it said, and has the questions as well. */
function holdsJustMore(before: string, after: string, questions: readonly string[]): boolean {
  const [old, fresh] = [splitFrontMatter(before), splitFrontMatter(after)];
  if ('why' in old || 'why' in fresh || old.body !== fresh.body) return false;
  const data = old.data as { questions?: unknown };
  const had = (data.questions ?? []) as unknown[];
  return JSON.stringify(fresh.data) === JSON.stringify({ ...data, questions: [...had, ...questions] });
}

function unsafe(): UserError {
  return new UserError(
    'The front matter of this page cannot be changed safely; nothing was written.',
    'Add the questions by hand: tierzero draft --apply-update ARTICLE --json lists them.',
  );
}
