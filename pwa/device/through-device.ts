import type { OrderView } from '#core/portal/views.ts';
import type { Portal } from '../portal/client.ts';
import { device } from './device.ts';

/** Ids of commands that were left in the outbox without an answer. */
const kept = new Set<string>();
/** Signals of readings that the device has answered: they are worth another look whenever it changes. */
const answeredHere = new WeakSet<AbortSignal>();

/** Whether a command that was just given waits on the device. */
export function waitsHere(id: string): boolean {
  return kept.has(id);
}

export function wasAnsweredHere(signal: AbortSignal | undefined): boolean {
  return signal !== undefined && answeredHere.has(signal);
}

/**
 * What the device knows it answers, with a connection and without; the rest is the portal's. Commands that may wait go
 * through the outbox; after any other the device asks what changed.
 */
export function throughDevice(portal: Portal): Portal {
  return {
    read: async (path, options = {}) => {
      const account = device.value;
      if (account && account.status.value.pulledAt !== '') {
        const { askNow, readHere, renewPage } = await import('./read-here.ts');
        const answered = await readHere[path]?.(account, options);
        if (answered !== undefined) {
          askNow(account);
          if (options.signal) answeredHere.add(options.signal);
          if (path === '/api/orders/:reference')
            renewPage(portal, account, (answered as OrderView).reference);
          return answered as never;
        }
      }
      return portal.read(path, options);
    },
    run: async (name, args, options) => {
      const account = device.value;
      if (!account?.takes(name)) {
        const result = await portal.run(name, args, options);
        account?.sync();
        return result;
      }
      const result = await account.run(name, args, options.id);
      if (result === undefined) kept.add(options.id);
      return result ?? ({} as never);
    },
  };
}
