/**
 * Takes on a piece of work; what it gives back waits for the result. Where there is another core, the work may be done there meanwhile:
 * the same result, sooner. `work` is a pure function of its own module, and can be given only what can be copied.
 */
export type Beside = <Input extends readonly unknown[], Result>(
  work: (...input: Input) => Result,
  ...input: Input
) => () => Result;

/** Does each piece of work when its result is asked for. */
export const onThisCore: Beside =
  (work, ...input) =>
  () =>
    work(...input);

/** The same work for several inputs: their results in order. The last is asked for first, while another core begins with the first. */
export function mapBeside<Input extends readonly unknown[], Result>(
  beside: Beside,
  work: (...input: Input) => Result,
  inputs: readonly Input[],
): Result[] {
  return inputs
    .map((input) => beside(work, ...input))
    .reverse()
    .map((result) => result())
    .reverse();
}

/** Pieces of a list, of so many items each, for work that is not worth a piece an item. */
export function inBatches<Item>(items: readonly Item[], size: number): (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, nth) => items.slice(nth * size, (nth + 1) * size));
}
