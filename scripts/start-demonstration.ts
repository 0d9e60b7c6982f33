import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';

export interface Demonstration {
  readonly origin: string;
  /** The link that the demonstration prints first. */
  readonly invitation: string;
  readonly stop: () => Promise<void>;
}

/** Starts `scripts/demo.ts` as a process of its own on a free port, and waits until it has printed its links. */
export async function startDemonstration(dataDirectory: string): Promise<Demonstration> {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const child = spawn(process.execPath, [resolve(import.meta.dirname, 'demo.ts')], {
    env: { ...process.env, PORT: String(port), DATA_DIR: dataDirectory, PARAPHE_ORIGIN: origin },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
  };
  for await (const line of createInterface({ input: child.stdout })) {
    const [invitation] = /http\S+\/invitation#[\w-]+/.exec(line) ?? [];
    if (!invitation) continue;
    // What it prints later would fill the pipe and stop it.
    child.stdout.resume();
    return { origin, invitation, stop };
  }
  throw new Error('the demonstration ended before it was ready');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, 'localhost');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}
