import type { ControlName, ControlOutcome } from '../orders/order.ts';
import type { Product } from './products.ts';

/**
 * Controls of a new order, by what its certificate will state (S/MIME BR §3.2.2 to §3.2.4): a mailbox alone has no
 * organisation, no person and no phone to verify.
 */
export function controlsToDo(product: Product): Readonly<Record<ControlName, ControlOutcome>> {
  const ofSubject: ControlOutcome = product.validation === 'mailbox' ? 'notRequired' : 'pending';
  return {
    coherence: 'pending',
    organisation: ofSubject,
    verification: ofSubject,
    commonName: ofSubject,
    phone: ofSubject,
  };
}
