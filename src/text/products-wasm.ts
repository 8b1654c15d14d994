import {
  ADD,
  ADD_F32,
  ADD_F32X4,
  END,
  I32,
  LOOP,
  MULTIPLY,
  MULTIPLY_F32X4,
  PAGE_BYTES,
  REPEAT_IF,
  SUBTRACT,
  V128,
  ZERO_V128,
  constant,
  get,
  lane,
  loadV128,
  moduleOf,
  set,
  start,
  storeF32,
} from './wasm-code.ts';

/** The kernel takes this many rows of each side at a time, and rows whose length is a multiple of `LANES`. */
export const ROWS_OF_A = 4;
export const ROWS_OF_B = 2;
export const LANES = 8;

/** Addresses and the length of a row (`stride`) in bytes; `rows` of b, a multiple of `ROWS_OF_B`. */
type Run = (...places: readonly [a: number, b: number, out: number, rows: number, stride: number]) => void;

/** The kernel and the memory in which it works. */
export interface DotBlock {
  readonly memory: WebAssembly.Memory;
  /**
   * Writes the products of `ROWS_OF_A` rows at `a` with `rows` rows at `b` to `out`, as `ROWS_OF_A` lines of `rows` numbers.
   * Plain 128-bit WebAssembly without relaxed operations: the same bits on every machine.
   */
  readonly run: Run;
}

/** Lends the kernel with at least so much memory, which holds whatever was left in it: fresh memory is the dearest part of small products. */
export function withDotBlock<T>(bytes: number, use: (block: DotBlock) => T): T {
  compiled ??= moduleOf(5, assemble());
  const block = spare ?? start(compiled, bytes);
  spare = undefined;
  const missing = bytes - block.memory.buffer.byteLength;
  if (missing > 0) block.memory.grow(Math.ceil(missing / PAGE_BYTES));
  try {
    return use(block);
  } finally {
    spare = block;
  }
}

let compiled: WebAssembly.Module | undefined;
let spare: DotBlock | undefined;

const A = 0;
const B = 1;
const OUT = 2;
const ROWS = 3;
const STRIDE = 4;
const BYTES_LEFT = 5;
const ROWS_LEFT = 6;
const POINTERS = 7; // one local each: rows of a, then rows of b
const SUMS = POINTERS + ROWS_OF_A + ROWS_OF_B;
const LOADED = SUMS + ROWS_OF_A * ROWS_OF_B;
const pointer = (at: number): number => POINTERS + at;
const sum = (a: number, b: number): number => SUMS + a * ROWS_OF_B + b;

function assemble(): number[] {
  const locals = [2, ...[2 + ROWS_OF_A + ROWS_OF_B, I32], ...[ROWS_OF_A * ROWS_OF_B + ROWS_OF_B, V128]];
  const pairOfRows = [...startRows(), ...LOOP, ...addDimensions(), ...END, ...storeSums(), ...nextRows()];
  return [...locals, ...get(ROWS), ...set(ROWS_LEFT), ...LOOP, ...pairOfRows, ...END, ...END];
}

/** Points at the first number of each row, and empties the sums. */
function startRows(): number[] {
  const code = [...get(STRIDE), ...set(BYTES_LEFT)];
  for (let at = 0; at < ROWS_OF_A + ROWS_OF_B; at++) {
    const [base, rows] = at < ROWS_OF_A ? ([A, at] as const) : ([B, at - ROWS_OF_A] as const);
    code.push(...get(base), ...get(STRIDE), ...constant(rows), ...MULTIPLY, ...ADD, ...set(pointer(at)));
  }
  for (let at = SUMS; at < LOADED; at++) code.push(...ZERO_V128, ...set(at));
  return code;
}

/** Adds the products of the next `LANES` numbers of each pair of rows; repeats while numbers are left. */
function addDimensions(): number[] {
  const code: number[] = [];
  for (let offset = 0; offset < LANES * 4; offset += 16) {
    for (let b = 0; b < ROWS_OF_B; b++)
      code.push(...get(pointer(ROWS_OF_A + b)), ...loadV128(offset), ...set(LOADED + b));
    for (let a = 0; a < ROWS_OF_A; a++) {
      for (let b = 0; b < ROWS_OF_B; b++) {
        code.push(...get(sum(a, b)), ...get(pointer(a)), ...loadV128(offset), ...get(LOADED + b));
        code.push(...MULTIPLY_F32X4, ...ADD_F32X4, ...set(sum(a, b)));
      }
    }
  }
  for (let at = 0; at < ROWS_OF_A + ROWS_OF_B; at++) {
    code.push(...get(pointer(at)), ...constant(LANES * 4), ...ADD, ...set(pointer(at)));
  }
  return [
    ...code,
    ...get(BYTES_LEFT),
    ...constant(LANES * 4),
    ...SUBTRACT,
    ...set(BYTES_LEFT),
    ...get(BYTES_LEFT),
    ...REPEAT_IF,
  ];
}

/** Adds up the four lanes of each sum and writes it into its line. */
function storeSums(): number[] {
  const code: number[] = [];
  for (let a = 0; a < ROWS_OF_A; a++) {
    for (let b = 0; b < ROWS_OF_B; b++) {
      code.push(...get(OUT), ...get(ROWS), ...constant(a * 4), ...MULTIPLY, ...ADD);
      for (let at = 0; at < 4; at++) code.push(...get(sum(a, b)), ...lane(at), ...(at === 0 ? [] : ADD_F32));
      code.push(...storeF32(b * 4));
    }
  }
  return code;
}

/** Moves on by `ROWS_OF_B` rows; repeats while rows are left. */
function nextRows(): number[] {
  return [
    ...[...get(B), ...get(STRIDE), ...constant(ROWS_OF_B), ...MULTIPLY, ...ADD, ...set(B)],
    ...[...get(OUT), ...constant(ROWS_OF_B * 4), ...ADD, ...set(OUT)],
    ...[...get(ROWS_LEFT), ...constant(ROWS_OF_B), ...SUBTRACT, ...set(ROWS_LEFT)],
    ...[...get(ROWS_LEFT), ...REPEAT_IF],
  ];
}
