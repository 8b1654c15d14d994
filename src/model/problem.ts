/** Something in the content that a person should mend, as a linter says it. */
export interface Problem {
  /** Path under the content folder, or of the built site. */
  readonly path: string;
  /** From 1. */
  readonly line: number;
  /** Permanent name of the rule that was broken. */
  readonly rule: string;
  /** What is wrong and what to do; no private text. */
  readonly message: string;
  /** Advice that fails no check; without it, an error. */
  readonly level?: 'warning';
}
