import {
  ADD,
  ADD_F32X4,
  END,
  I32,
  LOOP,
  MULTIPLY_F32X4,
  REPEAT_IF,
  SUBTRACT,
  V128,
  ZERO_V128,
  advance,
  constant,
  get,
  loadI32,
  loadSplat,
  loadV128,
  moduleOf,
  set,
  start,
  storeV128,
} from './wasm-code.ts';

/** Sums that stay in registers: four times 28 hold the 110 columns of the usual decomposition. */
const SUMS = 7;
/** The kernel takes rows whose length is a multiple of this. */
export const LANES = SUMS * 4;

/** Addresses in bytes: of the entries' rows counted from `dense`, of their values; `entries` is 1 or more; `stride` of a dense row. */
type Run = (
  ...places: readonly [rows: number, values: number, entries: number, dense: number, out: number, stride: number]
) => void;

/**
 * Memory of so many bytes or more with the kernel that works in it: `run` writes the sum of dense rows, each times its value, to
 * `out`. It is the same memory in every call; a fresh piece would cost more than the work.
 *
 * Plain 128-bit WebAssembly without relaxed operations: the same bits on every machine.
 */
export function multiplyRow(bytes: number): { readonly memory: WebAssembly.Memory; readonly run: Run } {
  compiled ??= moduleOf(6, assemble());
  if (kernel === undefined || kernel.memory.buffer.byteLength < bytes) kernel = start(compiled, bytes);
  return kernel;
}

let compiled: WebAssembly.Module | undefined;
let kernel: ReturnType<typeof multiplyRow> | undefined;

const [ROWS, VALUES, ENTRIES, DENSE, OUT, BYTES_LEFT] = [0, 1, 2, 3, 4, 5];
const [ROW, VALUE, LEFT, FROM, FACTOR, FIRST_SUM] = [6, 7, 8, 9, 10, 11];

function assemble(): number[] {
  const sums = Array.from({ length: SUMS }, (_, at) => FIRST_SUM + at);
  const columns = [
    ...sums.flatMap((sum) => [...ZERO_V128, ...set(sum)]),
    ...[...get(ROWS), ...set(ROW), ...get(VALUES), ...set(VALUE), ...get(ENTRIES), ...set(LEFT)],
    ...[...LOOP, ...addEntry(sums), ...END],
    ...sums.flatMap((sum, at) => [...get(OUT), ...get(sum), ...storeV128(at * 16)]),
    ...[...advance(DENSE, LANES * 4), ...advance(OUT, LANES * 4)],
    ...[...get(BYTES_LEFT), ...constant(LANES * 4), ...SUBTRACT, ...set(BYTES_LEFT), ...get(BYTES_LEFT), ...REPEAT_IF],
  ];
  return [2, ...[4, I32], ...[1 + SUMS, V128], ...LOOP, ...columns, ...END, ...END];
}

/** Adds the next entry's columns to the sums; repeats while entries are left. */
function addEntry(sums: readonly number[]): number[] {
  return [
    ...[...get(ROW), ...loadI32(0), ...get(DENSE), ...ADD, ...set(FROM)],
    ...[...get(VALUE), ...loadSplat(0), ...set(FACTOR)],
    ...sums.flatMap((sum, at) => [
      ...[...get(sum), ...get(FROM), ...loadV128(at * 16), ...get(FACTOR)],
      ...[...MULTIPLY_F32X4, ...ADD_F32X4, ...set(sum)],
    ]),
    ...[...advance(ROW, 4), ...advance(VALUE, 4)],
    ...[...get(LEFT), ...constant(1), ...SUBTRACT, ...set(LEFT), ...get(LEFT), ...REPEAT_IF],
  ];
}
