import { toast } from '../look/toasts.tsx';
import { words } from '../shell/words.ts';
import { waitsHere } from './through-device.ts';

/** Tells that a command was done; or, when it was left in the outbox, that it waits there. */
export function tellDone(id: string, text: string): void {
  toast({ text: waitsHere(id) ? words.value.lists.kept : text });
}
