import { mayApprove } from '#core/accounts/approvers.ts';
import type { CommandInput, CommandName } from '#core/commands/catalogue.ts';
import { chosenColumns, slotOf, usualColumns } from '#core/orders/list-columns.ts';
import type { ListColumnsView, OrderFormView } from '#core/portal/administration-views.ts';
import type { OrderView } from '#core/portal/views.ts';
import type { LocalDraft, LocalView } from '#core/sync/effects/local-state.ts';
import type { ListRow } from '#core/sync/list-row.ts';
import { readPersonRow } from '#core/sync/names.ts';
import { rowsOf } from './base.ts';
import type { DeviceCalls, RememberedPerson } from './calls.ts';
import type { Device } from './device.ts';
import { type Front, stampOf } from './front.ts';
import { createListIndex, type ListIndex } from './list-index.ts';
import { type ListQuestion, usualQuestion } from './list-question.ts';
import { customFieldsOf, localOrder } from './local-order.ts';
import { createSearchTexts } from './search-texts.ts';
import { type Directory, directoryOf, summaryOf } from './summary.ts';

/** Answers what screens ask of a device. */
export interface Desk {
  /** To be called when rows or commands changed: what was derived from them is derived again when it is asked for. */
  readonly changed: () => void;
  readonly list: (asked: DeviceCalls['list']['args']) => Promise<DeviceCalls['list']['result']>;
  readonly counts: () => Promise<DeviceCalls['counts']['result']>;
  /** How the lists asked for last begin; undefined while that is not settled. */
  readonly front: () => Front | undefined;
  /** Makes a part of what a search looks through, for whoever will search; whether more is to be made. */
  readonly prepareSearch: () => boolean;
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

/** Milliseconds in which a page draws the rows that it was answered. */
const drawing = 150;

/** Lists whose beginnings are kept, and rows of each: as many as a screen asks for at once. */
const mostBeginnings = 4;
const mostRows = 100;

export function createDesk(device: Device, person: RememberedPerson, now: () => Date): Desk {
  let index: ListIndex | undefined;
  let previous: ListIndex | undefined;
  let directory: Directory | undefined;
  const texts = createSearchTexts();
  /** The latest last; the list is looked at sooner or later, and its first opening is not to wait for all orders. */
  const asked = new Map<string, ListQuestion>([[JSON.stringify(usualQuestion), usualQuestion]]);

  const theIndex = (): ListIndex => {
    if (index === undefined) {
      const { rows } = device.overlay();
      const all = [...device.base.orders.values()];
      const shown = rows.size === 0 ? all : all.map((row) => rows.get(row.id) ?? row);
      index = createListIndex(shown, { previous, texts });
      previous = undefined;
    }
    return index;
  };
  const theDirectory = (): Directory => {
    directory ??= directoryOf(device.base);
    return directory;
  };

  function noteAsked(name: string, question: ListQuestion): void {
    asked.delete(name);
    asked.set(name, question);
    const [oldest] = asked.keys();
    if (asked.size > mostBeginnings && oldest !== undefined) asked.delete(oldest);
  }

  return {
    changed: () => {
      previous = index ?? previous;
      index = undefined;
      directory = undefined;
    },
    list: async ({ question, offset, limit }) => {
      const at = now().getTime();
      const name = JSON.stringify(question);
      // Whoever searches asks something else at every letter.
      if (question.search === '' && limit <= mostRows) noteAsked(name, question);
      const summaries = (rows: readonly ListRow[]) => {
        const { waiting } = device.overlay();
        const accountName = device.meta().account.name;
        const about = { directory: theDirectory(), accountName, now: at };
        return rows.map((row) => summaryOf(row, { ...about, waits: waiting.has(row.reference) }));
      };
      const front = device.front();
      const begun = front?.beginnings.find((beginning) => beginning.question === name);
      if (front && begun && offset + limit <= mostRows) {
        const { rows, total } = begun;
        void device.whole(drawing);
        return { rows: summaries(rows.slice(offset, offset + limit)), total, known: front.known };
      }
      await device.whole();
      const found = theIndex().find(question, at);
      return {
        rows: summaries(found.slice(offset, offset + limit)),
        total: found.total,
        known: theIndex().rows.length,
      };
    },
    counts: async () => {
      // Beside the rows, and never before them.
      await device.whole(drawing);
      return theIndex().counts(now().getTime());
    },
    front: () => {
      // What waits is not in the rows, and what is still being told is not all of them.
      const isSettled = device.front() === undefined && device.entries().length === 0;
      if (!isSettled || device.meta().pulledAt === '') return undefined;
      const { rows, find } = theIndex();
      const beginnings = [...asked].map(([question, wanted]) => {
        const found = find(wanted, now().getTime());
        return { question, rows: found.slice(0, mostRows), total: found.total };
      });
      return { stamp: stampOf(device.meta()), known: rows.length, beginnings };
    },
    prepareSearch: () => texts.prepare(theIndex().rows),
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
