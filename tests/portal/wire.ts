import type { AddressInfo } from 'node:net';
import { createConnection, createServer, type Server, type Socket } from 'node:net';
import { Transform } from 'node:stream';

/** A plain wire between browser and portal that keeps every byte the browser sent. */
export interface Wire {
  readonly port: number;
  /** Everything sent towards the portal since the wire was laid or last emptied. */
  readonly sent: () => Buffer;
  readonly forget: () => void;
  /** Where the portal listens now; it changes when the portal is killed and started again. */
  readonly lead: (portalPort: number) => void;
  /** No network: what is open breaks off, and whatever is begun, until it is mended. */
  readonly break: () => void;
  readonly mend: () => void;
  /** What the portal gets in the place of a piece that the browser sent; undefined has all pass as it is. */
  readonly change: (change: ((piece: Buffer) => Buffer) | undefined) => void;
  readonly cut: () => Promise<void>;
}

export async function layWire(): Promise<Wire> {
  let kept: Buffer[] = [];
  let target = 0;
  let isBroken = false;
  let changed = (piece: Buffer): Buffer => piece;
  const open = new Set<Socket>();
  const breakOff = () => {
    for (const socket of open) socket.destroy();
  };
  const server = createServer((browser) => {
    if (isBroken) return void browser.destroy();
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
    browser
      .pipe(passing(() => changed))
      .pipe(portal)
      .pipe(browser);
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
    break: () => {
      isBroken = true;
      breakOff();
    },
    mend: () => {
      isBroken = false;
    },
    change: (change = (piece) => piece) => {
      changed = change;
    },
    cut: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        breakOff();
      }),
  };
}

/** @param changed what each piece becomes at that time */
function passing(changed: () => (piece: Buffer) => Buffer): Transform {
  return new Transform({
    transform: (piece: Buffer, _, pass) => pass(null, changed()(piece)),
  });
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    // Browsers resolve localhost to ::1 first; the wildcard address answers both families.
    server.listen(0, () => resolve((server.address() as AddressInfo).port));
  });
}
