import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import en from '../../src/site/content/i18n/en.json' with { type: 'json' };
import es from '../../src/site/content/i18n/es.json' with { type: 'json' };
import { testDir } from '../kit/house.ts';
import { buildSite } from '../kit/site.ts';

async function built(language: string): Promise<(page: string) => string> {
  const dir = testDir({
    'content/desk.yaml': `site: { language: ${language} }\n`,
    'content/kb/entrar.md':
      '---\ntitle: ¿Cómo entro?\nreviewed: 2026-11-02\nquestions: [no puedo entrar]\n---\nAbra la página.\n',
  });
  await buildSite(join(dir, 'content'), 'public', join(dir, 'dist'));
  return (page) => readFileSync(join(dir, 'dist', page, 'index.html'), 'utf8');
}

test('a site in another language says everything that customers read in it', { timeout: 120_000 }, async () => {
  const page = await built('es');
  const all = [page('kb/entrar'), page('kb'), page('search'), page('')].join('\n');
  expect(all).toContain('<html lang="es" dir="ltr"');
  for (const words of ['¿Sigue sin solución?', '2 de noviembre de 2026', 'Buscar en la base de conocimientos'])
    expect(all).toContain(words);
  const english = Object.values(en).filter(
    (words) => words.length > 12 && !words.includes('{{') && all.includes(words),
  );
  expect(english).toEqual([]);
});

test('a site in a language that runs from right to left does so', { timeout: 120_000 }, async () => {
  expect((await built('ar'))('kb/entrar')).toContain('<html lang="ar" dir="rtl"');
});

test('a translation has the places that the English words have, and no other', () => {
  const places = (words: string): string[] => (words.match(/\{\{\w+\}\}/g) ?? []).sort();
  for (const [key, words] of Object.entries(en))
    expect(places((es as Record<string, string>)[key]!)).toEqual(places(words));
});
