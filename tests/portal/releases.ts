import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A door before the portal behind which a newer release of the app appears when the test says so. */
export interface Releases {
  readonly port: number;
  /** From now on the service worker is another one. */
  readonly release: () => void;
  readonly lead: (portalPort: number) => void;
  readonly close: () => Promise<void>;
}

export async function openReleases(): Promise<Releases> {
  let target = 0;
  let newer = false;
  const server = createServer((asked, answer) => {
    const headers = { ...asked.headers };
    const isWorker = asked.url === '/sw.js';
    // What is to be changed must come whole and not compressed.
    if (isWorker) for (const name of ['accept-encoding', 'if-modified-since'] as const) delete headers[name];
    const passed = request({ port: target, path: asked.url, method: asked.method, headers }, (given) => {
      const { 'content-length': length, etag, ...rest } = given.headers;
      const kept = isWorker ? rest : given.headers;
      answer.writeHead(given.statusCode ?? 502, kept);
      given.pipe(answer, { end: !isWorker });
      if (isWorker) given.once('end', () => answer.end(newer ? '\n// A newer release.\n' : ''));
    });
    passed.once('error', () => answer.destroy());
    asked.pipe(passed);
    answer.once('close', () => passed.destroy());
  });
  return {
    port: await listen(server),
    release: () => {
      newer = true;
    },
    lead: (portalPort) => {
      target = portalPort;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, () => resolve((server.address() as AddressInfo).port));
  });
}
