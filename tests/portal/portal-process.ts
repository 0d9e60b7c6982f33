import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const root = join(import.meta.dirname, '..', '..');

/** The portal as `npm start` runs it, in a process of its own, so that it can be killed. */
export interface PortalProcess {
  readonly dataDirectory: string;
  /** The one-time link of the first operator; absent when the data directory had one already. */
  readonly setUpLink: string | undefined;
  readonly process: ChildProcess;
  readonly stop: () => Promise<void>;
}

/**
 * Starts `server/main.ts` and waits until it answers.
 * @param environment `PORT`, `PARAPHE_ORIGIN`, `DATA_DIR` and whatever else `docs/operating.md` names
 * @throws Error with what the server said when it ended instead
 */
export function startPortalProcess(
  environment: Readonly<Record<string, string>> & { readonly DATA_DIR: string },
): Promise<PortalProcess> {
  const child = spawn(process.execPath, ['server/main.ts'], {
    cwd: root,
    // Who wants to sign in by certificate gives a port of their own: portals of tests run side by side.
    env: { ...process.env, DATABASE_URL: '', SMTP_URL: '', CERTIFICATE_PORT: '', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk.toString()));
  return new Promise((resolve, reject) => {
    let setUpLink: string | undefined;
    child.once('exit', (code, signal) =>
      reject(new Error(`the portal ended (${code ?? signal}): ${said.join('')}`)),
    );
    createInterface({ input: child.stdout }).on('line', (line) => {
      said.push(`${line}\n`);
      if (/^https?:\S+\/password#/.test(line)) setUpLink = line;
      if (line.startsWith('Paraphe answers')) {
        resolve({ dataDirectory: environment.DATA_DIR, setUpLink, process: child, stop: () => end(child) });
      }
    });
  });
}

function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}
