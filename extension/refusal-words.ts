import type { Refusal } from '#core/errors/refusal.ts';
import type { ErrorMessage } from '#core/messages/message.ts';
import type { OrderState } from '#core/orders/state.ts';
import { words } from './words.ts';

/** What a refusal means and what can be done, with states by the names that they have everywhere. */
export function refusalWords({ code, detail }: Refusal): ErrorMessage {
  const { errors, extension, orders } = words.value;
  // What is older than the portal is no page here, and reloading it would not help.
  const { what, remedy } = extension.tooOld;
  if (code === 'command.clientTooOld') return { what, remedy };
  const state = orders.states[detail.state as OrderState];
  return errors[code](state === undefined ? detail : { ...detail, state });
}
