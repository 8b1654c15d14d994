import { expect, test } from 'vitest';
import { componentNames, withImports } from '../../../src/site/build/components.ts';

test('a page gets the components that it uses, at its end, so that its lines stay', () => {
  const page = 'a\n\n<Steps>\n1. One\n</Steps>\n<Aside>b</Aside>\n<Aside>c</Aside>';
  const [before, after] = [withImports(page).slice(0, page.length), withImports(page).slice(page.length)];
  expect(before).toBe(page);
  expect(after.match(/import .*/g)).toEqual([
    "import { Steps } from '@astrojs/starlight/components';",
    "import { Aside } from '@astrojs/starlight/components';",
  ]);
});

test('what a page imports itself is not imported again', () => {
  const page = "import { Steps } from '@astrojs/starlight/components';\n\n<Steps>\n1. One\n</Steps>";
  expect(withImports(page)).toBe(page);
});

test('names in code are no components', () => {
  expect(componentNames('`<Nope>` and\n\n```html\n<Nope>\n```\n').used).toEqual([]);
});
