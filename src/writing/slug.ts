/** A file name for a title: lower-case words joined by hyphens, whole words up to 60 characters; `page` when nothing is left. */
export function slugOf(title: string): string {
  const words = title
    .normalize('NFKD')
    .replace(/\[[a-z]+\]/g, ' ')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  let slug = '';
  for (const word of words ?? []) {
    if (slug.length + word.length > 59) break;
    slug += slug === '' ? word : `-${word}`;
  }
  return slug === '' ? 'page' : slug;
}
