import { expect, test } from 'vitest';
import { headersOf } from '../../../src/site/build/headers-file.ts';

const page = (policy: string, body = ''): string =>
  `<html><head><meta http-equiv="content-security-policy" content="${policy}"></head><body>${body}</body></html>`;

test('every file goes with the policy of the pages, and none may be framed', () => {
  const headers = headersOf([
    page("default-src 'self'; script-src 'self' 'sha256-a'"),
    page("script-src 'self' 'sha256-b';"),
  ]);
  expect(headers).toMatch(/^\/\*\n/);
  expect(headers).toContain(
    "  Content-Security-Policy: default-src 'self'; script-src 'self' 'sha256-a' 'sha256-b'; frame-ancestors 'none'\n",
  );
  expect(headers).toContain('  X-Frame-Options: DENY\n');
});

test('a policy that stands in the text of a page allows nothing', () => {
  const planted = page('x', '').replace(/^.*?<meta/, '<meta');
  expect(headersOf([page("script-src 'self'", planted.replace('x', "script-src 'unsafe-inline'"))])).not.toContain(
    'unsafe-inline',
  );
});
