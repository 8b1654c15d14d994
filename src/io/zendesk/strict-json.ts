import { errorCode } from './zendesk-error.ts';

export type Strict = { readonly value: object } | { readonly why: string };

/**
 * Reads the body of a 200. HTML, nothing, cut JSON, a bare value, an error object and an object without its content are all
 * refused.
 *
 * @param key  what the object must hold; see `contentKey`
 */
export function strictJson(contentType: string | undefined, text: string, key: string): Strict {
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
  if (code !== undefined) return { why: `error in a 200: ${code}` };
  return key in value ? { value } : { why: `no ${key} in a 200` };
}

/** The key that holds the content of an answer: Zendesk names it after the resource that the path ends in. */
export function contentKey(path: string): string {
  if (path === '/oauth/tokens') return 'access_token';
  const words = path.replace(/\.json$/, '').split('/');
  const [resource = '', last = ''] = words.slice(-2);
  if (last === 'cursor' || last === 'show_many') return resource;
  return /^\d+$/.test(last) ? resource.replace(/s$/, '') : last;
}
