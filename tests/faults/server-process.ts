import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const root = resolve(import.meta.dirname, '../..');
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  scripts: Readonly<Record<string, string>>;
};
/** What `npm start` gives to node: flags, then the file. */
export const startArguments = (scripts.start ?? '').split(' ').slice(1);

/** A server as `npm start` runs it, on a data directory that outlives it. */
export class ServerProcess {
  readonly directory: string;
  readonly port: number;
  #child: ChildProcess | undefined;
  output = '';

  constructor(directory: string, port: number) {
    this.directory = directory;
    this.port = port;
  }

  get origin(): string {
    return `http://localhost:${this.port}`;
  }

  get isRunning(): boolean {
    return this.#child !== undefined && this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** Starts it; does not wait for its answer. */
  spawn(environment: Readonly<Record<string, string>> = {}): ChildProcess {
    const { DATABASE_URL: _, SMTP_URL: __, ...inherited } = process.env;
    const child = spawn(process.execPath, startArguments, {
      cwd: root,
      env: {
        ...inherited,
        CERTIFICATE_PORT: '',
        DATA_DIR: this.directory,
        PORT: String(this.port),
        ...environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const keep = (chunk: Buffer): void => {
      this.output += chunk.toString();
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    this.#child = child;
    return child;
  }

  /** @throws Error with its own words when it ends instead of answering, or takes longer than 30 s */
  async start(environment: Readonly<Record<string, string>> = {}): Promise<void> {
    const child = this.spawn(environment);
    const deadline = performance.now() + 30_000;
    while (performance.now() < deadline) {
      if (child.exitCode !== null) throw new Error(`the server ended: ${this.output}`);
      if (await this.answers()) return;
      await sleep(20);
    }
    throw new Error(`the server does not answer: ${this.output}`);
  }

  async answers(): Promise<boolean> {
    try {
      return (await fetch(`${this.origin}/healthz`, { signal: AbortSignal.timeout(2000) })).ok;
    } catch {
      return false;
    }
  }

  async kill(signal: NodeJS.Signals): Promise<void> {
    if (this.#child === undefined || !this.isRunning) return;
    const ended = once(this.#child, 'exit');
    this.#child.kill(signal);
    await ended;
  }

  /** Process number of the postmaster that its file names. */
  postmaster(): number | undefined {
    try {
      return Number.parseInt(readFileSync(join(this.directory, 'postgres', 'postmaster.pid'), 'utf8'), 10);
    } catch {
      return undefined;
    }
  }

  killPostmaster(): void {
    const pid = this.postmaster();
    if (pid === undefined) return;
    try {
      process.kill(pid, 'SIGKILL');
    } catch (error) {
      // It may have ended by itself.
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  }
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}
