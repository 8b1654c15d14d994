import { expect, test } from 'vitest';
import { addressOfLink } from '../../../src/site/build/page-links.ts';

const cases: [string, string | undefined][] = [
  ['reset.md', '/kb/reset/'],
  ['./Reset%20it.mdx#steps', '/kb/reset-it/#steps'],
  ['../runbooks/restart.md', '/runbooks/restart/'],
  ['../../../outside.md', '/outside/'],
  ['/process/tiers.md?x=1', '/process/tiers/?x=1'],
  ['/process/tiers/', undefined],
  ['https://example.org/readme.md', undefined],
  ['//example.org/readme.md', undefined],
  ['#steps', undefined],
];
for (const [href, address] of cases) {
  test(`in an article, ${href} leads to ${address ?? 'where it says'}`, () => {
    expect(addressOfLink(href, 'kb/page.md')).toBe(address);
  });
}
