/** What Zendesk answered instead of data. Holds no address of a person, no ticket text, no credential. */
export class ZendeskError extends Error {
  override readonly name = 'ZendeskError';
  /** HTTP status; 0 when there was no whole, readable answer. */
  readonly status: number;
  /** Zendesk's own word for it, such as `RecordNotFound`; the reason of the failure when there was no answer. */
  readonly code: string;
  /** Path of the request, without its query. */
  readonly path: string;

  constructor(status: number, code: string, path: string, options?: ErrorOptions) {
    super(`Zendesk answers ${status === 0 ? 'nothing usable' : status} (${code}) for ${path}`, options);
    this.status = status;
    this.code = code;
    this.path = path;
  }
}

/**
 * Finds Zendesk's own word in any of its error envelopes: `{error}`, `{error: {title}}`, `{errors: [{code}]}`.
 *
 * @returns `undefined` when `body` is no error envelope
 */
export function errorCode(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  const { error, errors } = body as { error?: unknown; errors?: unknown };
  if (typeof error === 'string') return word(error);
  if (typeof error === 'object' && error !== null) return word((error as { title?: unknown }).title);
  if (Array.isArray(errors)) return word((errors[0] as { code?: unknown } | undefined)?.code);
  return undefined;
}

/** A code is one short word; a sentence could quote what it is about. */
function word(text: unknown): string {
  return typeof text === 'string' && /^\w{1,60}$/.test(text) ? text : 'error';
}
