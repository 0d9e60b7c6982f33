import { mayApprove } from '#core/accounts/approvers.ts';
import type { CommandInput, CommandName } from '#core/commands/catalogue.ts';
import { chosenColumns, slotOf, usualColumns } from '#core/orders/list-columns.ts';
import type { ListColumnsView, OrderFormView } from '#core/portal/administration-views.ts';
import type { OrderView } from '#core/portal/views.ts';
import type { LocalDraft, LocalView } from '#core/sync/effects/local-state.ts';
import { readPersonRow } from '#core/sync/names.ts';
import { rowsOf } from './base.ts';
import type { DeviceCalls, RememberedPerson } from './calls.ts';
import type { Device } from './device.ts';
import { createListIndex, type ListIndex } from './list-index.ts';
import { customFieldsOf, localOrder } from './local-order.ts';
import { type Directory, directoryOf, summaryOf } from './summary.ts';

/** Answers what screens ask of a device. */
export interface Desk {
  /** To be called when rows or commands changed: what was derived from them is derived again when it is asked for. */
  readonly changed: () => void;
  readonly list: (asked: DeviceCalls['list']['args']) => DeviceCalls['list']['result'];
  readonly counts: () => DeviceCalls['counts']['result'];
  readonly columns: () => ListColumnsView;
  readonly orderForm: () => OrderFormView;
  readonly views: () => readonly LocalView[];
  readonly drafts: () => readonly LocalDraft[];
  readonly order: (reference: string, page: OrderView | undefined) => Promise<OrderView | undefined>;
  readonly submit: <Name extends CommandName>(
    name: Name,
    args: CommandInput<Name>,
    id: string,
  ) => Promise<{ readonly durable: boolean }>;
}

export function createDesk(device: Device, person: RememberedPerson, now: () => Date): Desk {
  let index: ListIndex | undefined;
  let directory: Directory | undefined;

  const theIndex = (): ListIndex => {
    if (index === undefined) {
      const { rows } = device.overlay();
      const all = [...device.base.orders.values()];
      index = createListIndex(rows.size === 0 ? all : all.map((row) => rows.get(row.id) ?? row));
    }
    return index;
  };
  const theDirectory = (): Directory => {
    directory ??= directoryOf(device.base);
    return directory;
  };

  return {
    changed: () => {
      index = undefined;
      directory = undefined;
    },
    list: ({ question, offset, limit }) => {
      const at = now().getTime();
      const found = theIndex().find(question, at);
      const { waiting } = device.overlay();
      const accountName = device.meta().account.name;
      return {
        rows: found.slice(offset, offset + limit).map((row) =>
          summaryOf(row, {
            directory: theDirectory(),
            accountName,
            now: at,
            waits: waiting.has(row.reference),
          }),
        ),
        total: found.length,
        known: theIndex().rows.length,
      };
    },
    counts: () => theIndex().counts(now().getTime()),
    columns: () => columnsOf(device, person.userId),
    orderForm: () => ({
      contacts: [...theDirectory().contacts.values()].filter(({ isRemoved }) => !isRemoved),
      customFields: customFieldsOf(device.base),
      needsApproval:
        device.meta().account.approvalMode &&
        !mayApprove({ kind: 'user', superUser: person.superUser, rights: person.rights }),
    }),
    views: () => {
      const kept = [...rowsOf(device.base, 'view').values()].map(
        ([viewId, , name, query]): LocalView => ({ viewId, name: String(name), query: String(query) }),
      );
      return overlaid(kept, device.overlay().state.views, ({ viewId }) => viewId);
    },
    drafts: () => {
      const kept = [...rowsOf(device.base, 'draft').values()].map(
        ([draftId, , content, savedAt]): LocalDraft => ({
          draftId,
          content: content as LocalDraft['content'],
          savedAt: Number(savedAt),
        }),
      );
      return overlaid(kept, device.overlay().state.drafts, ({ draftId }) => draftId);
    },
    order: async (reference, page) => {
      const order = await device.order(reference);
      if (order === undefined) return undefined;
      return localOrder(order, {
        base: device.base,
        directory: theDirectory(),
        accountName: device.meta().account.name,
        person: { kind: 'user', superUser: person.superUser, rights: person.rights },
        now: now(),
        waits: device.overlay().waiting.has(reference),
        page,
      });
    },
    submit: (name, args, id) => device.submit(name, args, id),
  };
}

/** What waits in place of what was told; null takes it away. */
function overlaid<Row>(
  kept: readonly Row[],
  waiting: ReadonlyMap<string, Row | null>,
  idOf: (row: Row) => string,
): readonly Row[] {
  const all = new Map(kept.map((row) => [idOf(row), row]));
  for (const [id, row] of waiting) {
    if (row === null) all.delete(id);
    else all.set(id, row);
  }
  return [...all.values()];
}

function columnsOf(device: Device, userId: string): ListColumnsView {
  const row = rowsOf(device.base, 'person').get(userId);
  const { listColumns: waiting } = device.overlay().state;
  const kept = waiting !== undefined ? waiting : row ? readPersonRow(row).listColumns : null;
  const customFields = customFieldsOf(device.base);
  const chosen = chosenColumns(kept ?? usualColumns.user).filter((column) => {
    const slot = slotOf(column);
    return slot === undefined || customFields.some((field) => field.slot === slot);
  });
  return { chosen, isUsual: kept === null, customFields };
}
