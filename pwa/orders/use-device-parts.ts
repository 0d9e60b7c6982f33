import { signal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Account } from '../device/account.ts';
import { keptHere } from '../device/device.ts';
import { browserStorage } from '../shell/storage.ts';
import type { ListQuery } from './list-query.ts';

type Parts = typeof import('./device-parts.ts');

const parts = signal<Parts | undefined>(undefined);

async function load(): Promise<void> {
  parts.value ??= await import('./device-parts.ts');
}

/** Milliseconds without focus after which nobody is at work. */
const settling = 300;

const failed = (error: unknown) => console.error(error);

// Whose account is kept here sees its list as soon as it is open.
if (keptHere.read(browserStorage()) !== undefined) load().catch(failed);

/**
 * What the list shows of an account on the device: endless rows and saved views. On a new device the portal's first page is
 * there long before it is needed; without it the list goes on by pages, which the device answers too.
 * @param options.list what they would replace: whoever is at work in it is not disturbed
 * @param options.asked what the list shows: it is replaced once its rows are here
 */
export function useDeviceParts(
  account: Account | undefined,
  { list, asked }: { readonly list: RefObject<HTMLElement | null>; readonly asked: ListQuery },
): Parts | undefined {
  const isWanted = account !== undefined;
  const loaded = isWanted ? parts.value : undefined;
  const [isTaken, take] = useState(loaded !== undefined);
  useEffect(() => {
    if (isWanted) load().catch(failed);
  }, [isWanted]);
  useEffect(() => {
    if (loaded === undefined || account === undefined || isTaken) return;
    const ends = new AbortController();
    // A button that is replaced loses the focus, and so does the dialog that was opened by it.
    const takeIfFree = () => {
      if (!document.querySelector('dialog[open]') && !list.current?.contains(document.activeElement))
        take(true);
    };
    loaded
      .primeOrders(account, asked)
      .catch(failed)
      .finally(() => !ends.signal.aborted && takeIfFree());
    // A dialog gives the focus back some frames after it is gone.
    const takeSoon = () => setTimeout(() => !ends.signal.aborted && takeIfFree(), settling);
    document.addEventListener('focusin', takeSoon, { signal: ends.signal });
    document.addEventListener('focusout', takeSoon, { signal: ends.signal });
    return () => ends.abort();
  }, [loaded, isTaken, account]);
  return isTaken ? loaded : undefined;
}
