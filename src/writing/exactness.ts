import type { Statement } from './statements.ts';

/** Commands, settings, paths, names of menus and buttons, addresses and numbers in a statement: what a reader cannot guess. */
export function exactIn({ text, code }: Statement): Set<string> {
  const lines = code.flatMap((block) => block.split('\n'));
  const named = [...text.matchAll(EXACT)].map(([found]) => found);
  return new Set(
    [...lines, ...named].map((one) =>
      one
        .toLowerCase()
        .replace(/["'“”‘’`\s]+/g, ' ')
        .trim(),
    ),
  );
}

const EXACT =
  /`[^`]+`|["“][^"“”]{3,40}["”]|(?<![\p{L}\d])['‘][^'‘’]{3,40}['’](?![\p{L}\d])|(?<=\p{L}[\p{L}'’,]* )\p{Lu}[\p{L}&]+(?:(?: (?:& )?| ?(?:>|->|→) ?)\p{Lu}\p{L}+)*|https?:\/\/\S+|\b\w+_\w+\b|(?<![\w-])--?[a-z][\w-]+|\b[a-z][\w-]+: (?:true|false|\S*\d\S*)|\b\d+(?:[.:]\d+)*\b/gu;

/** It says for whom, or when, it holds: a branch of its own. */
export function isConditional({ text }: Statement): boolean {
  return /^(?:(?:only|but|and) )?(?:if|when|unless|should|for|in case|with|without|once|on|to)\b|\b(?:if|unless|in case|instead|alternatively)\b/i.test(
    text,
  );
}
