import { toast } from '../look/toasts.tsx';
import { words } from '../shell/words.ts';
import { device } from './device.ts';
import { waitsHere } from './through-device.ts';

/** Tells that a command was done; or, when it was left in the outbox, that it waits there. */
export function tellDone(id: string, text: string): void {
  const { kept, keptForNow } = words.value.lists;
  const waits = device.value?.status.value.durable === false ? keptForNow : kept;
  toast({ text: waitsHere(id) ? waits : text });
}
