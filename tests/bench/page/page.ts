import type { BenchAnswer, BenchCall } from './calls.ts';

declare global {
  interface Window {
    bench(call: BenchCall): Promise<BenchAnswer>;
  }
}

const worker = new Worker(new URL('./bench.worker.ts', import.meta.url), { type: 'module' });

window.bench = (call) =>
  new Promise((resolve, reject) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<{ answer?: BenchAnswer; failure?: string }>) => {
      if (data.answer === undefined) reject(new Error(data.failure));
      else resolve(data.answer);
    };
    worker.postMessage(call, [port2]);
  });
