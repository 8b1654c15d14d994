import { diffLines } from 'diff';

/** A run of lines that stayed, came or went. */
export interface Difference {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Lines that stayed are shown so far from a change. */
const AROUND = 2;

/** How the words of a page differ from an earlier version of it, front matter included but for its seal; empty where they do not. */
export function differenceOf(before: string, now: string): Difference[] {
  const parts = diffLines(withoutSeal(before), withoutSeal(now));
  if (!parts.some(({ added, removed }) => added || removed)) return [];
  return parts.map(({ added, removed, value }, at) => {
    const text = value.replace(/\n$/u, '');
    if (added) return { kind: 'added', text };
    if (removed) return { kind: 'removed', text };
    return { kind: 'same', text: shortened(text, at > 0, at < parts.length - 1) };
  });
}

function withoutSeal(text: string): string {
  return text.replace(/^seal: .*\n/mu, '');
}

/** Keeps the lines next to a change. */
function shortened(text: string, hasBefore: boolean, hasAfter: boolean): string {
  const lines = text.split('\n');
  const [head, tail] = [hasBefore ? AROUND : 0, hasAfter ? AROUND : 0];
  if (lines.length <= head + tail + 1) return text;
  return [...lines.slice(0, head), '…', ...lines.slice(lines.length - tail)].join('\n');
}
