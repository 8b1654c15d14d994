declare const redacted: unique symbol;

/**
 * Text that has been through `mining/redact`. Nothing else that came from a ticket may reach `content/`, a report, Slack,
 * GitHub or stdout; the compiler is the first check.
 */
export type Redacted = string & { readonly [redacted]: true };

/** The kinds of private value a mask can stand for; `email` is written `[email]`. */
export const MASKS = [
  'account',
  'address',
  'card',
  'email',
  'guid',
  'host',
  'iban',
  'ip',
  'key',
  'name',
  'org',
  'phone',
  'ssn',
  'token',
  'url',
] as const;
export type Mask = (typeof MASKS)[number];

/** A private value found in a text: UTF-16 offsets, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly type: Mask;
}

/** What the desk knows to be private: its people and organizations. */
export interface KnownValues {
  readonly people: readonly { readonly name?: string | undefined; readonly email?: string | undefined }[];
  readonly organizations: readonly { readonly name: string; readonly domains?: readonly string[] | undefined }[];
  /** Domains that stay readable although people write from them: the desk's own, which its documentation is full of. */
  readonly publicDomains?: readonly string[] | undefined;
}
