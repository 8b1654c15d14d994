import { errorCode } from './zendesk-error.ts';

export type Strict = { readonly value: object } | { readonly why: string };

/** Reads the body of a 200. HTML, nothing, cut JSON, a bare value and an error object are all refused. */
export function strictJson(contentType: string | undefined, text: string): Strict {
  if (text.trim() === '') return { why: 'empty body' };
  if (contentType !== undefined && !/\bjson\b/.test(contentType)) return { why: 'not JSON but a web page' };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { why: text.trimStart().startsWith('<') ? 'not JSON but a web page' : 'broken JSON' };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { why: 'no JSON object' };
  const code = errorCode(value);
  return code === undefined ? { value } : { why: `error in a 200: ${code}` };
}
