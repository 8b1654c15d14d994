/** What a language is called in English; its code where nobody named it. */
export function languageName(code: string): string {
  return NAMES.of(code) ?? code;
}

const NAMES = new Intl.DisplayNames(['en'], { type: 'language' });
