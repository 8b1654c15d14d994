/** WebAssembly instructions as bytes: as many as the kernels need. */
export const I32 = 0x7f;
export const V128 = 0x7b;
export const ADD = [0x6a];
export const SUBTRACT = [0x6b];
export const MULTIPLY = [0x6c];
export const LOOP = [0x03, 0x40];
export const END = [0x0b];
export const REPEAT_IF = [0x0d, 0x00];
export const ADD_F32 = [0x92];
export const ADD_F32X4 = [0xfd, 0xe4, 0x01];
export const MULTIPLY_F32X4 = [0xfd, 0xe6, 0x01];
export const ZERO_V128 = [0xfd, 0x0c, ...new Array<number>(16).fill(0)];

export const get = (local: number): number[] => [0x20, local];
export const set = (local: number): number[] => [0x21, local];
/** A constant of 0 or more. */
export const constant = (value: number): number[] => [0x41, ...signed(value)];
/** Offsets count bytes, 0..127. */
export const loadI32 = (offset: number): number[] => [0x28, 2, offset];
export const storeF32 = (offset: number): number[] => [0x38, 2, offset];
export const loadV128 = (offset: number): number[] => [0xfd, 0x00, 2, offset];
export const storeV128 = (offset: number): number[] => [0xfd, 0x0b, 2, offset];
/** The same 32 bits in all lanes. */
export const loadSplat = (offset: number): number[] => [0xfd, 0x09, 2, offset];
export const lane = (at: number): number[] => [0xfd, 0x1f, at];

/** Adds a constant to a local. */
export const advance = (local: number, by: number): number[] => [...get(local), ...constant(by), ...ADD, ...set(local)];

/** A whole module: one import (memory), one function of `parameters` i32, exported as `run`. */
export function moduleOf(parameters: number, body: readonly number[]): WebAssembly.Module {
  const types = new Array<number>(parameters).fill(I32);
  return new WebAssembly.Module(
    Uint8Array.from([
      ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
      ...section(1, [1, 0x60, parameters, ...types, 0]),
      ...section(2, [1, 1, 0x6d, 1, 0x6d, 2, 0, 1]),
      ...section(3, [1, 0]),
      ...section(7, [1, 3, 0x72, 0x75, 0x6e, 0, 0]),
      ...section(10, [1, ...unsigned(body.length), ...body]),
    ]),
  );
}

/** Memory grows by so much. */
export const PAGE_BYTES = 65_536;

/** Starts a module in fresh memory of at least `bytes`. */
export function start(
  module: WebAssembly.Module,
  bytes: number,
): { readonly memory: WebAssembly.Memory; readonly run: (...places: readonly number[]) => void } {
  const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE_BYTES) });
  const { run } = new WebAssembly.Instance(module, { m: { m: memory } }).exports;
  return { memory, run: run as (...places: readonly number[]) => void };
}

function section(id: number, content: readonly number[]): number[] {
  return [id, ...unsigned(content.length), ...content];
}

/** LEB128, as the format writes lengths. */
function unsigned(value: number): number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...unsigned(value >>> 7)];
}

/** LEB128 of a number of 0 or more where the format expects a sign. */
function signed(value: number): number[] {
  return value < 64 ? [value] : [(value & 127) | 128, ...signed(value >>> 7)];
}
