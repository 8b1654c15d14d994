import type { Writer } from '../io/writer.ts';
import { gate, type Secrets } from '../mining/gate.ts';
import type { Draft } from '../writing/draft.ts';
import { saysTheSame } from '../writing/polished.ts';

/**
 * Better words for the sentences of a draft: sentence → what the writer made of it, where that says the same. Nothing that the gate
 * stops is sent.
 *
 * @param warn  hears once why a draft was left as it is; never what was sent or came back
 */
export async function polish(
  { support }: Draft,
  write: Writer,
  secrets: Secrets,
  warn: (why: string) => void,
): Promise<Map<string, string>> {
  const sentences = [
    ...new Set(support.flatMap(({ text, section }) => (section === 'Symptoms' ? [] : text.split('\n')[0]!))),
  ];
  if (sentences.length === 0) return new Map();
  if (gate([{ path: 'writer', text: sentences.join('\n') }], secrets).length > 0) {
    warn('it holds something that may not be sent');
    return new Map();
  }
  const answer = await write(sentences);
  if ('why' in answer) {
    warn(answer.why);
    return new Map();
  }
  return new Map(
    sentences.flatMap((sentence, at) => {
      const polished = answer[at]!.trim();
      return saysTheSame(sentence, polished) ? [[sentence, polished]] : [];
    }),
  );
}
