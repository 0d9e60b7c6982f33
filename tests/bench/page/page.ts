import type { BenchAnswer, BenchCall } from './calls.ts';
import type { StoreAnswer, StoreCall } from './stores/store-calls.ts';

declare global {
  interface Window {
    bench(call: BenchCall): Promise<BenchAnswer>;
    /** Each call has a Worker of its own: it starts with nothing in memory. */
    store(call: StoreCall): Promise<StoreAnswer>;
  }
}

const worker = new Worker(new URL('./bench.worker.ts', import.meta.url), { type: 'module' });

window.bench = (call) => ask<BenchAnswer>(worker, call);

window.store = async (call) => {
  const fresh = new Worker(new URL('./stores/stores.worker.ts', import.meta.url), { type: 'module' });
  try {
    return await ask<StoreAnswer>(fresh, call);
  } finally {
    fresh.terminate();
  }
};

function ask<Answer>(asked: Worker, call: unknown): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<{ answer?: Answer; failure?: string }>) => {
      if (data.answer === undefined) reject(new Error(data.failure));
      else resolve(data.answer);
    };
    asked.postMessage(call, [port2]);
  });
}
