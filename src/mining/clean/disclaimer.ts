/** Paragraphs that law departments and mail gateways add. */
const BOILERPLATE =
  /(?:this|the|esta?|ce|diese|questo?) (?:(?:information|content)s?(?: contained)? in this )?(?:e-?mail|message|communication|transmission|electronic mail|mensaje|correo|courriel|nachricht)\b.{0,400}?(?:confidential|privileged|intended (?:only|solely)|intended recipient|confidencial|confidentiel|vertraulich|riservat)|(?:e-?mail|message|communication) (?:is|was|and any).{0,120}(?:intended (?:only |solely )?for|confidential)|if you (?:are not|have received this).{0,80}(?:intended recipient|in error|by mistake)|confidentiality (?:notice|note|statement)|(?:caution|warning|external|attention)\s*[:!-]+.{0,80}(?:external|outside|originated|click)|this (?:e-?mail|message) (?:originated|came) from (?:outside|an external)|\[(?:external|extern)(?: e-?mail)?\]|you don't often get e-?mail from|do not click (?:on )?(?:any )?links|(?:please )?consider the environment before printing|p(?:lease|ensez).{0,40}(?:environment|environnement).{0,40}print|learn why this is important|virus-free\. ?www|this (?:e-?mail|message) has been (?:scanned|checked) (?:for|by)|controlled unclassified information|^\s*cui\s*(?:\/\/|$)|^\s*(?:unclassified|official use only|for official use only|fouo)\s*$/isu;

/** Removes disclaimers, gateway banners and classification marks, by paragraph (banners: by line). Linear. */
export function withoutDisclaimers(text: string): string {
  return text
    .split(/\n(?:[ \t]*\n)+/)
    .map((paragraph) => (BOILERPLATE.test(paragraph.slice(0, 1200)) ? keptLines(paragraph) : paragraph))
    .filter((paragraph) => paragraph.trim() !== '')
    .join('\n\n');
}

/** A banner may stand right above the first line of the mail: then only its own line goes. */
function keptLines(paragraph: string): string {
  const lines = paragraph.split('\n');
  const guilty = lines.findIndex((line) => BOILERPLATE.test(line.slice(0, 1200)));
  if (guilty === -1 || /confidential|privileged|intended/i.test(paragraph))
    return lines.slice(0, Math.max(guilty, 0)).join('\n');
  return lines.filter((line) => !BOILERPLATE.test(line.slice(0, 1200))).join('\n');
}
