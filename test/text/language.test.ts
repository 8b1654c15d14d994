import { expect, test } from 'vitest';
import { language } from '../../src/text/language.ts';

const cases: readonly [text: string, expected: string][] = [
  ['I cannot log in to my account', 'en'],
  ['how do I delete it', 'en'],
  ['I want to file a claim', 'en'],
  ['move forward one song', 'en'],
  ['I lost my password', 'en'],
  ['Our questionnaire poll feedback survey satisfaction again?', 'en'],
  ['Dobrý den, nemohu otevřít záložky v prohlížeči', 'cs'],
  ['Kilitli olan hesabımı açamıyorum', 'und'],
  ['Merhaba, Firefox tarayıcısını kullanırken aşırı yavaş çalıştığını fark ediyorum', 'tr'],
  ['Miért nem tudom megnyitni az oldalt a böngészőben', 'hu'],
  ['Tengo problemas para acceder a google como buscador', 'es'],
  ['Ik want het niet', 'nl'],
  ['Ich kann mich nicht mehr anmelden', 'de'],
  ['No puedo entrar en mi cuenta desde ayer', 'es'],
  ['Je ne peux plus me connecter à mon compte', 'fr'],
  ['Non riesco ad accedere al mio conto', 'it'],
  ['Ik kan niet meer inloggen op mijn rekening', 'nl'],
  ['Não consigo mais entrar na minha conta', 'pt'],
  ['Nie mogę się zalogować do konta', 'pl'],
  ['не могу войти в систему', 'ru'],
  ['не можу увійти до системи', 'uk'],
  ['ログインできません', 'ja'],
  ['无法登录我的帐户', 'zh'],
  ['로그인할 수 없습니다', 'ko'],
  ['لا أستطيع تسجيل الدخول', 'ar'],
  ['password reset', 'und'],
  ['503', 'und'],
  ['', 'und'],
];
for (const [text, expected] of cases) test(`“${text}” is ${expected}`, () => expect(language(text)).toBe(expected));
