import { connect } from 'node:net';

/** Asks Firefox, by the protocol of its own driver, for what WebDriver BiDi does not have. */
export interface Marionette {
  readonly ask: (command: string, parameters: object) => Promise<unknown>;
  readonly close: () => void;
}

/** @throws Error when nothing listens there */
export function connectMarionette(port: number): Promise<Marionette> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1').once('error', reject);
    const waiting = new Map<number, (error: unknown, value: unknown) => void>();
    let received = Buffer.alloc(0);
    let asked = 0;
    const marionette: Marionette = {
      ask: (command, parameters) =>
        new Promise((done, failed) => {
          const id = ++asked;
          const text = JSON.stringify([0, id, command, parameters]);
          waiting.set(id, (error, value) =>
            error ? failed(new Error(`${command}: ${JSON.stringify(error)}`)) : done(value),
          );
          socket.write(`${Buffer.byteLength(text)}:${text}`);
        }),
      close: () => socket.destroy(),
    };
    socket.on('data', (chunk) => {
      received = Buffer.concat([received, chunk]);
      for (let message = takeMessage(); message !== undefined; message = takeMessage()) {
        // The first is its greeting.
        if (!Array.isArray(message)) resolve(marionette);
        else waiting.get(message[1] as number)?.(message[2], message[3]);
      }
    });

    /** `<octets>:<JSON>`; undefined until it is whole. */
    function takeMessage(): unknown {
      const colon = received.indexOf(':');
      const end = colon + 1 + Number(received.subarray(0, colon).toString());
      if (colon < 0 || received.length < end) return undefined;
      const text = received.subarray(colon + 1, end).toString();
      received = received.subarray(end);
      return JSON.parse(text);
    }
  });
}
