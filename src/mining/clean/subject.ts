const PREFIX =
  /^\s*(?:(?:re|fwd?|aw|wg|sv|vs|antw|tr|rv|res|enc|rif|i|odp|pd|ynt|回复|转发)(?:\[\d{1,3}\])?\s?[:：]|\[(?:external|extern|ext|suspicious|spam\??|caution|cui|secure|encrypt|unclassified|non-dod source|[^\]\n]{0,24}(?:ticket|case|request|incident|sr|issue)?\s?(?:id)?[ :#-]{0,3}#?\d[\w-]{2,24})\]|(?:external|caution|urgent)\s?[:!]|(?:ticket|case|request|incident|sr|issue)\s?(?:id)?[ :#-]{1,3}\d{3,12}\s?[:\]|-]|#\d{3,12}\s?[:\]|-]|\(?no subject\)?$|\(?(?:kein betreff|sans objet|sin asunto)\)?$)\s*/iu;

/** Ticket marks that a help desk appends. */
const SUFFIX =
  /\s*(?:\[(?:ticket|case|request|incident|ref)?[ :#-]{0,3}#?[\w:.-]{4,40}\]|\(?(?:ticket|case|ref)\s?#\s?\d{3,12}\)?)\s*$/iu;

/** A subject without `Re:`, `Fwd:`, gateway tags and ticket numbers, on one line. */
export function cleanSubject(subject: string): string {
  let bare = subject.slice(0, 1000).replace(/\s+/g, ' ').trim();
  for (let round = 0; round < 12; round++) {
    const shorter = bare.replace(PREFIX, '').replace(/(?<=\S)\s*$/, '');
    if (shorter === bare) break;
    bare = shorter;
  }
  const bareEnd = SUFFIX.test(bare) && /\d/.test(SUFFIX.exec(bare)![0]) ? bare.replace(SUFFIX, '') : bare;
  return bareEnd.trim();
}
