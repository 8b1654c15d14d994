import { gate, type GateFile, type Secrets } from '../mining/gate.ts';
import type { Problem } from '../model/problem.ts';
import { UserError } from '../model/user-error.ts';
import { shownText } from '../text/shown-text.ts';

/** A file that is about to be written or printed. */
export interface Outgoing {
  readonly path: string;
  readonly text: string;
}

/** How many problems a refusal names. */
const MOST_NAMED = 20;

/**
 * Lets nothing private leave: to be asked before a byte is written or printed.
 *
 * @throws UserError naming file, line and rule of what the gate found, and never the value
 */
export function assertNothingPrivate(files: readonly Outgoing[], secrets: Secrets): void {
  refuse(gate(files.map(asShown), secrets));
}

/**
 * Lets nothing private be posted where the desk's own people read: links to tickets may stand there.
 *
 * @throws UserError naming line and rule of what the gate found, and never the value
 */
export function assertPostable(message: Outgoing, secrets: Secrets): void {
  const problems = gate([asShown(message)], secrets).filter(({ rule }) => rule !== 'ticket-link');
  refuse(problems, 'Nothing was posted.');
}

/** @throws UserError when there is a problem */
function refuse(problems: readonly Problem[], outcome = 'None of these files was written.'): void {
  if (problems.length === 0) return;
  const named = problems
    .slice(0, MOST_NAMED)
    .map(({ path, line, rule, message }) => `${path}:${line}: ${message} (${rule})`);
  const more = problems.length - named.length;
  throw new UserError(
    [...named, ...(more > 0 ? [`and ${more} more`] : []), outcome].join('\n'),
    'If a value may be shown, list it under privacy.allowed in desk.yaml; if it stands in a title in topics.json, change the title there.',
  );
}

/** A file as a reader sees it. */
export function asShown({ path, text }: Outgoing): GateFile {
  return { path, text: shownText(path, text) };
}
