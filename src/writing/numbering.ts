import type { PlannedStep } from './plan-article.ts';
import type { Answer } from './answers.ts';
import type { Claim } from './statements.ts';

const NAMES = /<(other-|third-|fourth-)?([a-z][a-z-]*)>/g;
const PLACES = ['', 'other-', 'third-', 'fourth-'];

/**
 * Counts the placeholders of each answer anew, in the order in which a page shows them: what was the answer's second name is the first
 * where its first is not shown. Claims have to come in the order of the page.
 */
export function renumbering(): (claim: Claim) => Claim {
  const shown = new Map<Answer, Map<string, string>>();
  return (claim) => {
    const { answer } = claim.best;
    const known = shown.get(answer) ?? new Map<string, string>();
    shown.set(answer, known);
    const numbered = (text: string): string =>
      text.replace(NAMES, (old, _, what: string) => {
        const before = [...known.keys()].filter((one) => one.endsWith(`<${what}>`) || one.endsWith(`-${what}>`)).length;
        const fresh = known.get(old) ?? `<${PLACES[Math.min(before, PLACES.length - 1)]!}${what}>`;
        known.set(old, fresh);
        return fresh;
      });
    return { ...claim, best: { ...claim.best, text: numbered(claim.best.text), code: claim.best.code.map(numbered) } };
  };
}

export function renumberedStep({ claim, notes, items }: PlannedStep, renumber: (claim: Claim) => Claim): PlannedStep {
  return { claim: renumber(claim), notes: notes.map(renumber), items: items.map(renumber) };
}
