import { type ReadonlySignal, signal } from '@preact/signals';
import { mayApprove } from '#core/accounts/approvers.ts';
import { mayKeep } from '#core/accounts/keepers.ts';
import { Refusal } from '#core/errors/refusal.ts';
import type { OrderState } from '#core/orders/state.ts';
import type { AlertsView } from '#core/portal/alert-views.ts';
import type { Page } from '#core/portal/views.ts';
import { askAsSignedIn } from '../account/ask-as-signed-in.ts';
import type { Person } from '../account/kept-token.ts';
import {
  type CertificateToAccept,
  certificatesToAccept,
  keepStaffView,
  type ListedOrder,
  listedOrder,
  readStaffView,
  type StaffView,
} from './kept-view.ts';
import { keepReason, readReasons } from './reasons.ts';
import { type Decision, type DecisionDesk, sendDecision } from './send-decision.ts';

/** What waits for somebody, and what they were told last. */
export interface StaffModel {
  readonly view: ReadonlySignal<StaffView>;
  /** Numbers of the alerts that were new when this page came to know of them: they stay marked while it is open. */
  readonly fresh: ReadonlySignal<ReadonlySet<number>>;
  /** Why the portal could not be asked. */
  readonly refusal: ReadonlySignal<Refusal | undefined>;
  /** Orders about which the portal is being told, by reference. */
  readonly busy: ReadonlySignal<ReadonlySet<string>>;
  /** Why a decision was not taken, by reference. */
  readonly refused: ReadonlySignal<Readonly<Record<string, Refusal>>>;
  /** What was decided last. */
  readonly done: ReadonlySignal<Decision | undefined>;
  /** Reasons that were begun, by reference; there is no form where there is none. */
  readonly reasons: ReadonlySignal<Readonly<Record<string, string>>>;
  /** What was known last, without asking the portal. */
  readonly recall: (person: Person) => Promise<void>;
  readonly refresh: (person: Person) => Promise<void>;
  readonly decide: (decision: Decision) => Promise<void>;
  /** undefined closes the form, and forgets what was written. */
  readonly write: (reference: string, reason: string | undefined) => Promise<void>;
  /** The person looked at the alerts that are shown. */
  readonly look: () => Promise<void>;
}

interface StaffOptions extends DecisionDesk {
  /** The alerts were looked at: the button need not count them any more. */
  readonly onSeen: () => Promise<void>;
}

/** How an order stands once the portal did what was decided. */
const stateAfter: Readonly<Record<Decision['is'], OrderState>> = {
  accept: 'valid',
  approve: 'awaitingHolder',
  refuse: 'approvalRefused',
};

/** Alerts, and orders that wait, that the popup shows; the portal has the others. */
const shown = 20;

export function createStaffModel({ onSeen, ...desk }: StaffOptions): StaffModel {
  const { portal, store } = desk;
  const view = signal<StaffView>({});
  const fresh = signal<ReadonlySet<number>>(new Set());
  const refusal = signal<Refusal | undefined>(undefined);
  const busy = signal<ReadonlySet<string>>(new Set());
  const refused = signal<Readonly<Record<string, Refusal>>>({});
  const done = signal<Decision | undefined>(undefined);
  const reasons = signal<Readonly<Record<string, string>>>({});
  let whose: Person | undefined;

  const access = { store, origin: portal.origin };
  const readerOf = ({ userId }: Person) => ({ userId, origin: portal.origin });
  const keep = async (next: StaffView) => {
    view.value = next;
    if (whose) await keepStaffView(store, readerOf(whose), next);
  };
  const readAwaiting = (token: string): Promise<Page<ListedOrder>> =>
    portal
      .read('/api/orders', { token, query: { state: 'awaitingApproval', limit: shown } })
      .then(({ rows, total }) => ({ rows: rows.map(listedOrder), total }));
  /** The first to be revoked first; all have as many days from their beginning. */
  const readToAccept = (token: string): Promise<Page<CertificateToAccept>> =>
    portal
      .read('/api/orders', {
        token,
        query: { state: 'toAccept', sort: 'notBefore', direction: 'ascending', limit: shown },
      })
      .then(({ rows, total }) => ({ rows: rows.flatMap(certificatesToAccept), total }));
  const readAlerts = (token: string): Promise<AlertsView> =>
    portal.read('/api/alerts', { token, query: { limit: shown } });

  const refresh = async (person: Person) => {
    whose = person;
    try {
      await askAsSignedIn(access, async (token) => {
        const [awaiting, toAccept, alerts] = await Promise.all([
          // Where no account lets orders wait, there is nothing to say about it.
          mayApprove(person) && person.approvals === true ? readAwaiting(token) : undefined,
          mayKeep(person) ? readToAccept(token) : undefined,
          readAlerts(token),
        ]);
        const unseen = alerts.alerts.filter(({ seenAt }) => seenAt === undefined);
        fresh.value = new Set([...fresh.value, ...unseen.map(({ number }) => number)]);
        await keep({ awaiting, toAccept, alerts });
      });
      refusal.value = undefined;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refusal.value = error;
    }
  };
  const write = async (reference: string, reason: string | undefined) => {
    const { [reference]: _, ...others } = reasons.value;
    reasons.value = reason === undefined ? others : { ...others, [reference]: reason };
    await keepReason(store, reference, reason ?? '');
  };
  const after = ({ is, reference }: Decision): StaffView => {
    const { awaiting, toAccept, alerts } = view.value;
    return {
      awaiting: awaiting && pageWithout(awaiting, reference),
      toAccept: toAccept && pageWithout(toAccept, reference),
      // What was told of it says how it stands now, beside the word that it was done.
      alerts: alerts && {
        ...alerts,
        alerts: alerts.alerts.map((alert) =>
          alert.reference === reference ? { ...alert, state: stateAfter[is] } : alert,
        ),
      },
    };
  };
  return {
    view,
    fresh,
    refusal,
    busy,
    refused,
    done,
    reasons,
    recall: async (person) => {
      whose = person;
      [view.value, reasons.value] = await Promise.all([
        readStaffView(store, readerOf(person)),
        readReasons(store),
      ]);
    },
    refresh,
    write,
    decide: async (decision) => {
      const { reference } = decision;
      if (busy.value.has(reference)) return;
      busy.value = new Set([...busy.value, reference]);
      done.value = undefined;
      const { [reference]: _, ...others } = refused.value;
      refused.value = others;
      try {
        await sendDecision(desk, decision);
        await keep(after(decision));
        await write(reference, undefined);
        done.value = decision;
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        // The order stays in sight with what was written: somebody else may have decided otherwise.
        refused.value = { ...refused.value, [reference]: error };
      } finally {
        busy.value = new Set([...busy.value].filter((one) => one !== reference));
      }
    },
    look: async () => {
      const { alerts } = view.value;
      // Of more than are shown, the portal's page tells.
      if (!alerts || alerts.unseen === 0 || alerts.unseen > alerts.alerts.length) return;
      try {
        await askAsSignedIn(access, (token) =>
          portal.run('alerts.markSeen@1', { upTo: alerts.newest }, token),
        );
        await keep({ ...view.value, alerts: { ...alerts, unseen: 0 } });
        await onSeen();
      } catch (error) {
        // What could not be said now is said the next time.
        if (!(error instanceof Refusal)) throw error;
      }
    },
  };
}

function pageWithout<Row extends { readonly reference: string }>(
  { rows, total }: Page<Row>,
  reference: string,
): Page<Row> {
  const others = rows.filter((row) => row.reference !== reference);
  return { rows: others, total: total - (rows.length - others.length) };
}
