import { expect, test } from 'vitest';
import { sentences } from '../../src/text/sentences.ts';

const cases: [string, string[]][] = [
  ['Run e.g. cf push. It fails.', ['Run e.g. cf push.', 'It fails.']],
  ['Use v1.2.3. Then stop!', ['Use v1.2.3.', 'Then stop!']],
  ['See manifest.yml and node.js. Why?', ['See manifest.yml and node.js.', 'Why?']],
  ['Dr. Aas said no.', ['Dr. Aas said no.']],
  ['One\n\nTwo', ['One', 'Two']],
  ['Do:\n- this\n- that', ['Do:', '- this', '- that']],
  ['Add ?limit=3 to the URL. Push.', ['Add ?limit=3 to the URL.', 'Push.']],
  ['  ', []],
];
test.each(cases)('%j', (text, split) => expect(sentences(text)).toEqual(split));
