import { expect, test } from 'vitest';
import { withoutUntouched } from '../../../src/mining/clean/untouched.ts';

const left = (text: string): string => withoutUntouched(text).replace(/\s+/g, ' ').trim();

test.each([
  ['bold text', ''],
  ["'''bold text'''", ''],
  ['bold textMy sidebar is gone', 'My sidebar is gone'],
  ['bold text My sidebar is gone', 'My sidebar is gone'],
  ['My sidebar is goneitalic text', 'My sidebar is gone'],
  ['Hibold textitalic textitalic text# Numbered list item', 'Hi'],
  ['My sidebar\n# Numbered list item\n* Bulleted list item', 'My sidebar'],
  ['How do I print? - Numbered list Numbered list item', 'How do I print?'],
  ['[http://example.com link text] It froze', 'It froze'],
  ['link text (http://example.com)', ''],
])('what an editor put into %j goes', (text, expected) => expect(left(text)).toBe(expected));

test.each([
  'How do I make bold text in a mail?',
  'Bold text in my mails is missing since the update',
  'bold text does not print',
  'The link text (https://intranet.gov/forms) is cut off',
  'My numbered list item is lost',
  'A link texted to me does not open',
])('who writes %j means it', (text) => expect(left(text)).toBe(text));
