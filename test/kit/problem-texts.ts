import { random } from '../../src/text/random.ts';

/** The words of three problems that share none. */
export const PROBLEMS = [
  ['password', 'reset', 'forgot', 'login', 'account', 'locked'],
  ['invoice', 'billing', 'charged', 'twice', 'refund', 'payment'],
  ['calendar', 'event', 'reminder', 'missing', 'sync', 'meeting'],
];

/** Texts of five words each; the n-th is of problem n modulo three. */
export function problemTexts(count: number): { readonly text: string }[] {
  const next = random(2);
  return Array.from({ length: count }, (_, at) => {
    const own = PROBLEMS[at % PROBLEMS.length]!;
    return { text: Array.from({ length: 5 }, () => own[Math.floor(next() * own.length)]!).join(' ') };
  });
}
