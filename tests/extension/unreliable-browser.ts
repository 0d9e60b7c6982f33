import { Refusal } from '#core/errors/refusal.ts';
import type { AlertsView, AlertView } from '#core/portal/alert-views.ts';
import type { PullAlerts } from '../../extension/alerts/pull-alerts.ts';
import { keptStore, type StorageArea } from '../../extension/kept-store.ts';
import type { PortalClient } from '../../extension/portal-client.ts';
import { wordsIn } from '../../extension/words-in.ts';

export const origin = 'https://portal.example.com';

/** What ends the background script: before the step that comes has done anything, or when it is done and not told. */
export type Kill = 'after' | 'before';

/** A browser and a portal whose background script ends, or whose step rejects, where a test wants it. */
export class UnreliableBrowser {
  readonly kept: Record<string, Record<string, unknown>> = { local: {}, session: {} };
  /** Every notification that was put up, as often as it was. */
  readonly shown: string[] = [];
  readonly standing = new Map<string, unknown>();
  alerts: AlertView[] = [];
  says: 'away' | 'ended' | 'tooOld' | 'yes' = 'yes';
  page = 200;
  /** Steps until something happens, and what. */
  fate: { in: number; does: Kill | 'reject' } | undefined;
  steps = 0;
  #end: () => void = () => undefined;

  /** @returns whether the script came to its end by itself */
  async run(work: (pull: PullAlerts) => Promise<unknown>): Promise<boolean> {
    const killed = new Promise<false>((resolve) => {
      this.#end = () => resolve(false);
    });
    return Promise.race([work(this.#script()).then(() => true), killed]);
  }

  signIn(userId = 'zoe'): void {
    const person = { kind: 'user', userId, name: 'Zoé' };
    this.kept.session = { access: { origin, token: `token of ${userId}`, person } };
  }

  alert(number: number, more: Partial<AlertView> = {}): void {
    const at = '2026-11-20T09:00:00.000Z';
    const reference = String(1_000_000_000 + number);
    const alert = { alertId: `a${number}`, number, kind: 'valid', at, reference, holderName: 'Zoé' } as const;
    this.alerts.push({ ...alert, state: 'valid', facts: {}, ...more });
  }

  /** Somebody takes it away, and the browser wakes the script for it. */
  dismiss(id: string): void {
    this.standing.delete(id);
  }

  /** Memory and notifications are gone. */
  restart(): void {
    this.kept.session = {};
    this.standing.clear();
  }

  /** One step of the script: it may be its last. */
  async #step<Result>(work: () => Result): Promise<Result> {
    await Promise.resolve();
    this.steps++;
    const does = this.fate && --this.fate.in < 0 ? this.fate.does : undefined;
    if (does !== undefined) this.fate = undefined;
    if (does === 'reject') throw new Error('the browser says no');
    if (does === undefined) return work();
    if (does === 'after') work();
    this.#end();
    return new Promise<never>(() => undefined);
  }

  #script(): PullAlerts {
    const area = (name: 'local' | 'session'): StorageArea => ({
      get: (key) => this.#step(() => structuredClone({ [key]: this.kept[name]?.[key] })),
      set: (items) => this.#step(() => void Object.assign(this.kept[name] ?? {}, structuredClone(items))),
      remove: (key) => this.#step(() => void delete this.kept[name]?.[key]),
    });
    return {
      portal: this.#portal(),
      local: keptStore(area('local'), { request: (_, work) => work() }),
      session: area('session'),
      words: wordsIn('fr'),
      attended: () => this.#step(() => true),
      notices: {
        getAll: () => this.#step(() => Object.fromEntries(this.standing)),
        create: (id, notice) =>
          this.#step(() => {
            this.shown.push(id);
            this.standing.set(id, notice);
          }),
      },
    };
  }

  #portal(): PortalClient {
    const answer = <View>(view: () => View): Promise<View> =>
      this.#step(() => {
        if (this.says === 'away') throw new Refusal('server.unavailable');
        if (this.says === 'ended') throw new Refusal('signin.required');
        if (this.says === 'tooOld') throw new Refusal('command.clientTooOld');
        return view();
      });
    return {
      origin,
      session: () => answer(() => ({ person: { kind: 'user', userId: 'zoe' }, mailIsDelivered: true })),
      read: (_: string, { query }: { query: { after?: number } }) => answer(() => this.#view(query.after)),
      run: (_: string, { upTo }: { upTo: number }) =>
        answer(() => {
          this.alerts = this.alerts.map((alert) =>
            alert.number <= upTo ? { seenAt: alert.at, ...alert } : alert,
          );
          return {};
        }),
    } as unknown as PortalClient;
  }

  #view(after: number | undefined): AlertsView {
    const all = this.alerts.filter(({ number }) => number > (after ?? 0));
    const found = after === undefined ? all.toReversed().slice(0, this.page) : all.slice(0, this.page);
    const isCutShort = after !== undefined && found.length === this.page;
    const last = this.alerts.at(-1)?.number ?? 0;
    return structuredClone({
      alerts: found,
      newest: isCutShort ? (found.at(-1)?.number ?? 0) : Math.max(after ?? 0, last),
      unseen: this.alerts.filter(({ seenAt }) => seenAt === undefined).length,
    });
  }
}
