import { connect, type Socket } from 'node:net';

export interface Load {
  readonly port: number;
  readonly connections: number;
  /** Requests under way on each connection. */
  readonly depth: number;
  readonly milliseconds: number;
  /** Whole HTTP/1.1 requests, taken in turn. */
  readonly requests: readonly Buffer[];
  /** From where each connection comes; the machine's own address unless told. */
  readonly addressOf?: (connection: number) => string;
}

export interface Answered {
  readonly perSecond: number;
  /** Milliseconds from sending to the answer's last byte. */
  readonly latencies: readonly number[];
  readonly failures: number;
}

/** Sends requests over kept connections, several at a time on each (RFC 9112 §9.3.2), and reads whole answers. */
export async function load(options: Load): Promise<Answered> {
  const latencies: number[] = [];
  let failures = 0;
  let next = 0;
  const began = performance.now();
  const until = began + options.milliseconds;
  const one = (_: unknown, number: number): Promise<void> =>
    new Promise((resolve, reject) => {
      const localAddress = options.addressOf?.(number);
      const socket = connect({
        port: options.port,
        host: '127.0.0.1',
        ...(localAddress === undefined ? {} : { localAddress }),
      });
      const sent: number[] = [];
      let unread: Buffer = Buffer.alloc(0);
      const send = (): void => {
        sent.push(performance.now());
        socket.write(options.requests[next++ % options.requests.length] as Buffer);
      };
      socket.setNoDelay(true);
      socket.on('error', reject);
      socket.on('connect', () => {
        for (let index = 0; index < options.depth; index++) send();
      });
      socket.on('data', (chunk: Buffer) => {
        unread = unread.length === 0 ? chunk : Buffer.concat([unread, chunk]);
        for (;;) {
          const answer = wholeAnswer(unread);
          if (answer === undefined) break;
          unread = unread.subarray(answer.length);
          latencies.push(performance.now() - (sent.shift() as number));
          if (!answer.ok) failures++;
          if (performance.now() < until) send();
          else if (sent.length === 0) finish(socket, resolve);
        }
      });
    });
  await Promise.all(Array.from({ length: options.connections }, one));
  return { perSecond: latencies.length / ((performance.now() - began) / 1000), latencies, failures };
}

function finish(socket: Socket, resolve: () => void): void {
  socket.end();
  resolve();
}

function wholeAnswer(bytes: Buffer): { readonly length: number; readonly ok: boolean } | undefined {
  const end = bytes.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const head = bytes.toString('latin1', 0, end);
  const length = end + 4 + Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0);
  return bytes.length < length ? undefined : { length, ok: head.startsWith('HTTP/1.1 200') };
}
