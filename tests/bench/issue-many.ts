import { execute } from '../../server/commands/executor.ts';
import { openBenchPortal } from './bench-portal.ts';
import { plantOrders } from './plant-orders.ts';

// A process of its own, so that its memory is that of a server which issues and nothing else:
// node tests/bench/issue-many.ts <count> <watermark> prints one line of JSON.

export interface IssuedMany {
  readonly perSecond: number;
  /** Milliseconds a delivery. */
  readonly latencies: readonly number[];
  /** Megabytes of the process after `watermark` and after all. */
  readonly memory: readonly [number, number];
}

const [count = 10_000, watermark = 1000] = process.argv.slice(2).map(Number);
const concurrency = 8;

const { portal, close } = await openBenchPortal();
const { operator, references } = await plantOrders(portal, count);
const latencies: number[] = [];
const memory: [number, number] = [0, 0];
const waiting = references.values();

const began = performance.now();
await Promise.all(Array.from({ length: concurrency }, deliverAll));
const seconds = (performance.now() - began) / 1000;
memory[1] = megabytes();
const issued: IssuedMany = { perSecond: count / seconds, latencies, memory };
console.log(JSON.stringify(issued));
await close();

async function deliverAll(): Promise<void> {
  for (const reference of waiting) {
    const start = performance.now();
    await execute(portal, {
      id: portal.platform.newId(),
      name: 'order.deliver@1',
      args: { reference },
      actor: operator,
    });
    latencies.push(performance.now() - start);
    if (latencies.length === watermark) memory[0] = megabytes();
  }
}

function megabytes(): number {
  return process.memoryUsage.rss() / 1_000_000;
}
