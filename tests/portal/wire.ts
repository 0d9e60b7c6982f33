import type { AddressInfo } from 'node:net';
import { createConnection, createServer, type Server, type Socket } from 'node:net';

/** A plain wire between browser and portal that keeps every byte the browser sent. */
export interface Wire {
  readonly port: number;
  /** Everything sent towards the portal since the wire was laid or last emptied. */
  readonly sent: () => Buffer;
  readonly forget: () => void;
  /** Where the portal listens now; it changes when the portal is killed and started again. */
  readonly lead: (portalPort: number) => void;
  readonly cut: () => Promise<void>;
}

export async function layWire(): Promise<Wire> {
  let kept: Buffer[] = [];
  let target = 0;
  const open = new Set<Socket>();
  const server = createServer((browser) => {
    const portal = createConnection({ port: target, host: '127.0.0.1' });
    for (const [socket, other] of [
      [browser, portal],
      [portal, browser],
    ] as const) {
      open.add(socket);
      socket.on('error', () => other.destroy());
      socket.on('close', () => {
        open.delete(socket);
        other.destroy();
      });
    }
    browser.on('data', (chunk) => kept.push(chunk));
    browser.pipe(portal).pipe(browser);
  });
  return {
    port: await listen(server),
    sent: () => Buffer.concat(kept),
    forget: () => {
      kept = [];
    },
    lead: (portalPort) => {
      target = portalPort;
    },
    cut: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of open) socket.destroy();
      }),
  };
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    // Browsers resolve localhost to ::1 first; the wildcard address answers both families.
    server.listen(0, () => resolve((server.address() as AddressInfo).port));
  });
}
