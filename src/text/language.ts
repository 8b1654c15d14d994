const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Hiragana}|\p{Script=Katakana}/u, 'ja'],
  [/\p{Script=Hangul}/u, 'ko'],
  [/\p{Script=Han}/u, 'zh'],
  [/\p{Script=Arabic}/u, 'ar'],
  [/\p{Script=Hebrew}/u, 'he'],
  [/\p{Script=Greek}/u, 'el'],
  [/\p{Script=Cyrillic}/u, 'ru'],
];

const COMMON: readonly (readonly [string, ReadonlySet<string>])[] = [
  ['en', new Set('the is to and my in of not it on for with have that when can how this'.split(' '))],
  ['de', new Set('der die das und ist nicht ich ein eine mit auf zu den von wie kann'.split(' '))],
  ['fr', new Set('le la les est je ne pas une des pour dans avec mon sur et du'.split(' '))],
  ['es', new Set('el la los es no una que para con mi por en las del como se'.split(' '))],
  ['it', new Set('il la non un che di per con mio sono della nel come si le ho'.split(' '))],
  ['pt', new Set('o a não um que de para com meu os uma do da no em como'.split(' '))],
  ['nl', new Set('de het een niet ik van en is op mijn met voor dat te kan hoe'.split(' '))],
];

/** ISO 639-1 code of the language most common words of which are in the text, or `und`. */
export function language(text: string): string {
  const start = text.slice(0, 1500);
  const script = SCRIPTS.find(([letters]) => letters.test(start));
  if (script !== undefined) return script[1];
  const words = start.toLowerCase().match(/\p{L}+/gu) ?? [];
  const votes = COMMON.map(([code, common]) => ({ code, count: words.filter((word) => common.has(word)).length }));
  const [best, second] = votes.sort((a, b) => b.count - a.count);
  return best!.count > second!.count ? best!.code : 'und';
}
