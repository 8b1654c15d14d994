/** The kernel takes this many rows of each side at a time, and rows whose length is a multiple of `LANES`. */
export const ROWS_OF_A = 4;
export const ROWS_OF_B = 2;
export const LANES = 8;

const PAGE_BYTES = 65_536;

/** Addresses and the length of a row (`stride`) in bytes; `rows` of b, a multiple of `ROWS_OF_B`. */
type Run = (...places: readonly [a: number, b: number, out: number, rows: number, stride: number]) => void;

/**
 * A fresh piece of memory with the kernel that works in it.
 *
 * `run` writes the products of `ROWS_OF_A` rows at `a` with `rows` rows at `b` to `out`, as `ROWS_OF_A` lines of `rows` numbers.
 * Plain 128-bit WebAssembly without relaxed operations: the same bits on every machine.
 */
export function dotBlock(bytes: number): { readonly memory: WebAssembly.Memory; readonly run: Run } {
  const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE_BYTES) });
  compiled ??= new WebAssembly.Module(assemble());
  const { run } = new WebAssembly.Instance(compiled, { m: { m: memory } }).exports;
  return { memory, run: run as Run };
}

let compiled: WebAssembly.Module | undefined;

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
const I32 = 0x7f;
const V128 = 0x7b;

const get = (local: number): number[] => [0x20, local];
const set = (local: number): number[] => [0x21, local];
/** A constant of 0..63: one byte of LEB128. */
const constant = (value: number): number[] => [0x41, value];
const ADD = [0x6a];
const SUBTRACT = [0x6b];
const MULTIPLY = [0x6c];
const LOOP = [0x03, 0x40];
const END = [0x0b];
const REPEAT_IF = [0x0d, 0x00];
const ADD_F32 = [0x92];
const ADD_F32X4 = [0xfd, 0xe4, 0x01];
const MULTIPLY_F32X4 = [0xfd, 0xe6, 0x01];
const ZERO_V128 = [0xfd, 0x0c, ...new Array<number>(16).fill(0)];
const load = (offset: number): number[] => [0xfd, 0x00, 2, offset];
const storeF32 = (offset: number): number[] => [0x38, 2, offset];
const lane = (at: number): number[] => [0xfd, 0x1f, at];
const pointer = (at: number): number => POINTERS + at;
const sum = (a: number, b: number): number => SUMS + a * ROWS_OF_B + b;

/** The whole module: one import (memory), one function, exported as `run`. */
function assemble(): Uint8Array<ArrayBuffer> {
  const locals = [2, ...[2 + ROWS_OF_A + ROWS_OF_B, I32], ...[ROWS_OF_A * ROWS_OF_B + ROWS_OF_B, V128]];
  const pairOfRows = [...startRows(), ...LOOP, ...addDimensions(), ...END, ...storeSums(), ...nextRows()];
  const body = [...locals, ...get(ROWS), ...set(ROWS_LEFT), ...LOOP, ...pairOfRows, ...END, ...END];
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, [1, 0x60, 5, I32, I32, I32, I32, I32, 0]),
    ...section(2, [1, 1, 0x6d, 1, 0x6d, 2, 0, 1]),
    ...section(3, [1, 0]),
    ...section(7, [1, 3, 0x72, 0x75, 0x6e, 0, 0]),
    ...section(10, [1, ...unsigned(body.length), ...body]),
  ]);
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
    for (let b = 0; b < ROWS_OF_B; b++) code.push(...get(pointer(ROWS_OF_A + b)), ...load(offset), ...set(LOADED + b));
    for (let a = 0; a < ROWS_OF_A; a++) {
      for (let b = 0; b < ROWS_OF_B; b++) {
        code.push(...get(sum(a, b)), ...get(pointer(a)), ...load(offset), ...get(LOADED + b));
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

function section(id: number, content: readonly number[]): number[] {
  return [id, ...unsigned(content.length), ...content];
}

/** LEB128, as the format writes lengths. */
function unsigned(value: number): number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...unsigned(value >>> 7)];
}
