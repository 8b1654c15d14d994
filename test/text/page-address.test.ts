import { expect, test } from 'vitest';
import { pageAddress } from '../../src/text/page-address.ts';

const cases: [string, string][] = [
  ['kb/reset-password.md', '/kb/reset-password/'],
  ['kb/Access & Sign-in/Reset password.mdx', '/kb/access--sign-in/reset-password/'],
  ['/help/', '/help/'],
  ['kb/naïve_Größe.md', '/kb/naïve_größe/'],
];
for (const [path, address] of cases) test(`${path} is at ${address}`, () => expect(pageAddress(path)).toBe(address));
