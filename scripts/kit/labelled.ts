import { MissingData, readData } from './data.ts';

/** A set of texts whose true labels are known. */
export interface LabelledSet {
  readonly name: string;
  readonly texts: readonly string[];
  /** A number for each true label; -1 for a text that is out of scope. */
  readonly truth: Int32Array;
  /** How many labels there are, out of scope not counted. */
  readonly k: number;
}

interface Source {
  readonly name: string;
  readonly file: string;
  readonly keep: (id: string, label: string) => boolean;
  /** At most so many rows, taken at even distances. */
  readonly most?: number;
}

const OUT_OF_SCOPE = new Set(['oos', 'NO_NODES_DETECTED']);

const SOURCES: readonly Source[] = [
  { name: 'banking77', file: 'banking77.tsv', keep: (id) => id.startsWith('test-') },
  { name: 'clinc150', file: 'clinc150.tsv', keep: (id, label) => id.startsWith('test-') && !OUT_OF_SCOPE.has(label) },
  { name: 'natcs', file: 'natcs_insurance.tsv', keep: () => true },
  { name: 'hint3', file: 'hint3_sofmattress.tsv', keep: (_, label) => !OUT_OF_SCOPE.has(label) },
  { name: 'snips', file: 'snips.tsv', keep: () => true, most: 2000 },
  { name: 'clinc150 with out of scope', file: 'clinc150.tsv', keep: (id) => /^(?:oos_)?test-/.test(id) },
  { name: 'hint3 with out of scope', file: 'hint3_sofmattress.tsv', keep: () => true },
];

/** The labelled sets that can be read; says aloud which cannot. */
export function labelledSets(): LabelledSet[] {
  return SOURCES.flatMap((source) => {
    try {
      return [read(source)];
    } catch (error) {
      if (!(error instanceof MissingData)) throw error;
      console.log(`Skipped ${source.name}: ${error.message}.`);
      return [];
    }
  });
}

function read({ name, file, keep, most = Infinity }: Source): LabelledSet {
  const [, ...lines] = readData(`labelled/${file}`).trimEnd().split('\n');
  const all = lines.map((line) => line.split('\t')).filter(([id, label]) => keep(id!, label!));
  const step = Math.max(1, all.length / most);
  const rows = Array.from({ length: Math.min(all.length, most) }, (_, at) => all[Math.floor(at * step)]!);
  const numbers = new Map<string, number>();
  const truth = Int32Array.from(rows, ([, label]) => {
    if (OUT_OF_SCOPE.has(label!)) return -1;
    if (!numbers.has(label!)) numbers.set(label!, numbers.size);
    return numbers.get(label!)!;
  });
  return { name, texts: rows.map(([, , text]) => text!), truth, k: numbers.size };
}
