import { countAskers, isShared } from '../model/k-people.ts';
import type { Thread } from '../model/thread.ts';

const MOST_ENVIRONMENTS = 3;
/** Share of a topic's customers, 0..1, from which something is where the page applies. */
const FEWEST_SHARE = 0.25;

/** Products with their version, as customers write them: `Windows 11`, `Python 3.8`, `Thunderbird 136`. */
const PRODUCT =
  /\b(?<name>\p{Lu}[\p{L}+#]{2,20}|macOS|iOS|iPadOS) (?:v|version )?(?<version>\d{1,3}(?:\.\d{1,3})?)(?![\d%:/]|\.\d|st\b|nd\b|rd\b|th\b|,\d)/gu;

/** Capital words before a number that name no product. */
const NO_PRODUCT =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Port|Error|Code|Step|Page|Line|Exit|Status|Build|Ticket|Case|The|About|After|Before|Only|From|Since|Over|Under|Last|Next|First|For|And|Have|Got|Version|Ver|Room|Chapter|Section|Figure|Option|Attempt|Day|Week|Month|Year|Zone|Level|Phase|Tier|All|Some|Now|With|Our|Error|HTTP|TLS|SHA|RFC|CVE|ISO|UTF|IPv|SSL)$/;

/**
 * Where a topic's problem was met, by product and version, most customers first.
 *
 * @param minRequesters  fewest distinct customers, of as many organizations, who must name one
 */
export function environmentsOf(threads: readonly Thread[], minRequesters: number): string[] {
  const named = new Map<string, Thread[]>();
  for (const thread of threads) {
    const { subject, text } = thread.question;
    for (const { groups } of `${subject}\n${text}`.matchAll(PRODUCT)) {
      if (NO_PRODUCT.test(groups!['name']!)) continue;
      const product = `${groups!['name']} ${groups!['version']}`;
      named.set(product, [...(named.get(product) ?? []), thread]);
    }
  }
  const fewest = countAskers(threads).people * FEWEST_SHARE;
  return [...named]
    .filter(([, by]) => isShared(by, minRequesters))
    .map(([product, by]) => [product, countAskers(by).people] as const)
    .filter(([, people]) => people >= fewest)
    .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .slice(0, MOST_ENVIRONMENTS)
    .map(([product]) => product);
}
