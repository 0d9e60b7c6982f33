import { Readable } from 'node:stream';
import type { ServerEvents } from '#core/portal/server-events.ts';

/** Characters that may wait for a reader who does not take them; then the stream ends. */
const mostWaiting = 65_536;

/** One page's stream, in the format of WHATWG HTML §9.2.5. */
export class EventStream extends Readable {
  constructor() {
    super({ highWaterMark: mostWaiting, read: () => undefined });
    // Something at once, so that the page knows that it is open; and how soon to come back.
    this.push('retry: 2000\n\n');
  }

  tell<Name extends keyof ServerEvents>(event: Name, data: ServerEvents[Name]): void {
    this.#send(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  beat(): void {
    this.#send(':\n\n');
  }

  end(): void {
    if (!this.destroyed && !this.readableEnded) this.push(null);
  }

  #send(text: string): void {
    if (this.destroyed || this.readableEnded) return;
    if (this.readableLength > mostWaiting) this.destroy();
    else this.push(text);
  }
}
