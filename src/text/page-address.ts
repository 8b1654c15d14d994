/** The address of a page or an alias on the site. @param path  with or without extension, such as `kb/Reset password.md` */
export function pageAddress(path: string): string {
  const segments = path
    .replace(/\.mdx?$/u, '')
    .split('/')
    .map(slug)
    .filter((segment) => segment !== '');
  return `/${segments.join('/')}/`;
}

function slug(segment: string): string {
  return segment
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');
}
