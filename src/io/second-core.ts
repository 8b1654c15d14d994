import {
  MessageChannel,
  parentPort,
  receiveMessageOnPort,
  Worker,
  workerData,
  type MessagePort,
} from 'node:worker_threads';
import type { Beside } from '../model/beside.ts';

/** What another core can be asked to do, by name. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each work takes what it takes
export type Works = Readonly<Record<string, (...input: any[]) => unknown>>;

export interface SecondCore extends Disposable {
  readonly beside: Beside;
}

/** A piece of work on its way. */
interface Order {
  readonly number: number;
  readonly name: string;
  readonly input: readonly unknown[];
  /** One number that both cores see: one of the states below. */
  readonly state: Int32Array<SharedArrayBuffer>;
}

const [WAITS, TAKEN, DONE] = [0, 1, 2];
/** ms. */
const PATIENCE = 120_000;

/**
 * Starts another thread that does work beside this one. Whoever comes to a piece of work first does it: what the other thread has not begun
 * when its result is asked for is done here. So is what failed there, to fail here where it can be seen.
 *
 * @param entry  module that calls `workForOthers` with the same works when it is run in a thread
 * @param patience  a thread that died says nothing: work that it takes longer for, in ms, is done again here
 */
export function startSecondCore(entry: URL, works: Works, patience = PATIENCE): SecondCore {
  const { port1: replies, port2 } = new MessageChannel();
  const worker = new Worker(entry, { workerData: { replies: port2 }, transferList: [port2] });
  worker.unref();
  worker.on('error', () => undefined);
  const names = new Map(Object.entries(works).map(([name, work]) => [work, name]));
  const done = new Map<number, unknown>();
  let orders = 0;
  const beside: Beside = (work, ...input) => {
    const name = names.get(work);
    if (name === undefined) throw new Error(`${work.name} is not among the works of the second core`);
    const number = orders++;
    const state = new Int32Array(new SharedArrayBuffer(4));
    worker.postMessage({ number, name, input, state } satisfies Order);
    return () => {
      const isMine = Atomics.compareExchange(state, 0, WAITS, TAKEN) === WAITS;
      if (isMine || Atomics.wait(state, 0, TAKEN, patience) === 'timed-out') return work(...input);
      for (let next = receiveMessageOnPort(replies); next !== undefined; next = receiveMessageOnPort(replies)) {
        const reply = next.message as Reply;
        done.set(reply.number, reply.result);
      }
      if (!done.has(number)) return work(...input);
      const result = done.get(number);
      done.delete(number);
      return result as ReturnType<typeof work>;
    };
  };
  return {
    beside,
    [Symbol.dispose]: () => {
      replies.close();
      void worker.terminate();
    },
  };
}

interface Reply {
  readonly number: number;
  readonly result: unknown;
}

/** Does what the thread that started this one has not yet begun itself; nothing in a thread of another kind. */
export function workForOthers(works: Works): void {
  const replies = (workerData as { readonly replies?: MessagePort } | null)?.replies;
  if (replies === undefined) return;
  parentPort!.on('message', ({ number, name, input, state }: Order) => {
    if (Atomics.compareExchange(state, 0, WAITS, TAKEN) !== WAITS) return;
    try {
      replies.postMessage({ number, result: works[name]!(...input) } satisfies Reply);
    } finally {
      Atomics.store(state, 0, DONE);
      Atomics.notify(state, 0);
    }
  });
}
