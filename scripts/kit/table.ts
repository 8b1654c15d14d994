/** Rows under titles, columns as wide as they need be: the first to the left, the others to the right. */
export function table(titles: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = titles.map((title, col) => Math.max(title.length, ...rows.map((row) => (row[col] ?? '').length)));
  return [titles, ...rows]
    .map((row) =>
      widths
        .map((width, col) => (col === 0 ? (row[col] ?? '').padEnd(width) : (row[col] ?? '').padStart(width)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
