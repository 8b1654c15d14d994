/** Terminal control: CSI, OSC (bounded, ended by BEL or ST) and two-character escapes. */
const ANSI =
  /(?:\u001b\[|\u009b)[0-?]{0,64}[ -/]{0,8}[@-~]|\u001b\][^\u0007\u001b]{0,2048}(?:\u0007|\u001b\\)|\u001b[ -/]{0,4}[0-~]/g;

/** Characters that show nothing but change what is shown: zero width, bidi control, soft hyphen, tags, controls but \t and \n. */
const UNSEEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/** Joins emoji and letters of some scripts; alone, or between Latin letters, it only hides. */
const JOINER = /(?<=[\p{Extended_Pictographic}\ufe0f\p{Script=Devanagari}\p{Script=Arabic}])\u200d/gu;

/**
 * The text a reader sees: without terminal escapes, bidi overrides, zero-width and control characters; line ends are `\n`,
 * odd spaces a plain one. Linear; idempotent.
 */
export function visible(text: string): string {
  const lines = text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g, ' ');
  if (lines.search(UNSEEN) === -1) return lines;
  return lines.replace(ANSI, '').replace(JOINER, '\ufdd0').replace(UNSEEN, '').replaceAll('\ufdd0', '\u200d');
}
