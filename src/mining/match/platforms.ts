/** Systems that articles and customers name, each by its names. */
const PLATFORMS = [
  /\bandroid\b/iu,
  /\b(?:ios|iphones?|ipados|ipads?)\b/iu,
  /\b(?:mac ?os(?: ?x)?|os ?x|macs?|macbooks?|imacs?)\b/iu,
  /\b(?:linux|ubuntu|debian|fedora)\b/iu,
  /\b(?:windows|win ?\d{1,2})\b/iu,
];

/**
 * Tells of titles whether they are for another system than what was asked: they name one or more, and no text names any of these.
 *
 * @param texts  what was asked and replied
 */
export function otherPlatform(texts: readonly string[]): (title: string) => boolean {
  const unnamed = PLATFORMS.filter((platform) => !texts.some((text) => platform.test(text)));
  return (title) => {
    const named = PLATFORMS.filter((platform) => platform.test(title));
    return named.length > 0 && named.every((platform) => unnamed.includes(platform));
  };
}
