import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Refusal } from '#core/errors/refusal.ts';
import type { OrderSummary } from '#core/portal/views.ts';
import { waitsHere } from '../device/through-device.ts';
import type { Portal } from '../portal/client.ts';
import { asRefusal } from '../shell/refusal-words.ts';

/** What can be done with several orders at once; what goes with it is one for all of them. */
export type BulkCommand =
  | {
      readonly name:
        | 'certificate.accept@1'
        | 'invitation.cancel@1'
        | 'invitation.resend@1'
        | 'order.approve@1';
    }
  | { readonly name: 'order.refuseApproval@1'; readonly reason: string }
  | { readonly name: 'order.setAutomaticRenewal@1'; readonly on: boolean };

/** How it came out for one of them. */
export interface BulkResult {
  readonly reference: string;
  readonly holderName: string;
  /** What the portal says against it, or how far it has come. */
  readonly result: 'done' | 'waiting' | Refusal;
}

/** As many as are chosen at once: they are sent one after the other, while somebody waits. */
export const mostChosen = 500;

export type Selectable = Pick<OrderSummary, 'holderName' | 'reference' | 'serialNumber' | 'state'>;

export interface Selection {
  /** By reference, in the order in which they were chosen, as they were then. */
  readonly chosen: Signal<ReadonlyMap<string, Selectable>>;
  readonly busy: ReadonlySignal<boolean>;
  /** Of what was done last, until it was read. */
  readonly results: Signal<readonly BulkResult[]>;
  readonly toggle: (order: Selectable) => void;
  /** These as well, until there are as many as are chosen at once. */
  readonly add: (orders: readonly Selectable[]) => void;
  /** Does it for each that is chosen, one after the other; what is refused stays chosen. */
  readonly run: (command: BulkCommand) => Promise<void>;
}

function give(
  portal: Portal,
  command: BulkCommand,
  { reference, serialNumber = '' }: Selectable,
  id: string,
): Promise<unknown> {
  switch (command.name) {
    case 'certificate.accept@1':
      return portal.run(command.name, { reference, serialNumber }, { id });
    case 'order.refuseApproval@1':
      return portal.run(command.name, { reference, reason: command.reason }, { id });
    case 'order.setAutomaticRenewal@1':
      return portal.run(command.name, { reference, on: command.on }, { id });
    default:
      return portal.run(command.name, { reference }, { id });
  }
}

export function createSelection(portal: Portal, newId: () => string): Selection {
  const chosen = signal<ReadonlyMap<string, Selectable>>(new Map());
  const busy = signal(false);
  const results = signal<readonly BulkResult[]>([]);

  async function runOne(command: BulkCommand, order: Selectable): Promise<BulkResult['result']> {
    const id = newId();
    try {
      await give(portal, command, order, id);
      return waitsHere(id) ? 'waiting' : 'done';
    } catch (error) {
      return asRefusal(error);
    }
  }

  return {
    chosen,
    busy,
    results,
    toggle: (order) => {
      const next = new Map(chosen.value);
      if (!next.delete(order.reference)) next.set(order.reference, order);
      chosen.value = next;
    },
    add: (orders) => {
      const next = new Map(chosen.value);
      for (const order of orders) if (next.size < mostChosen) next.set(order.reference, order);
      chosen.value = next;
    },
    run: async (command) => {
      if (busy.value) return;
      busy.value = true;
      const came: BulkResult[] = [];
      for (const order of chosen.value.values()) {
        const { reference, holderName } = order;
        came.push({ reference, holderName, result: await runOne(command, order) });
      }
      results.value = came;
      const refused = new Set(
        came.flatMap(({ reference, result }) => (typeof result === 'object' ? [reference] : [])),
      );
      chosen.value = new Map([...chosen.value].filter(([reference]) => refused.has(reference)));
      busy.value = false;
    },
  };
}
