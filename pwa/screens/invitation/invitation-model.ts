import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { Refusal } from '#core/errors/refusal.ts';
import type { HolderView } from '#core/portal/views.ts';
import { addressWithoutSecret, referenceOf } from '../../invitations/address.ts';
import type { Portal } from '../../portal/client.ts';
import { invitationId, type RememberedInvitation, readSecret, sameOrder } from '../../replica/invitation.ts';
import type { Receipt } from '../../replica/outbox-entry.ts';
import type { Replica } from '../../replica/replica.ts';
import { now } from '../../shell/clock.ts';
import { asRefusal } from '../../shell/refusal-words.ts';
import { type InvitationPhase, phaseOf } from './phase.ts';

export interface InvitationModel {
  readonly replica: Replica;
  /** Undefined where no link is known. */
  readonly invitation: ReadonlySignal<RememberedInvitation | undefined>;
  readonly view: ReadonlySignal<HolderView | undefined>;
  readonly phase: ReadonlySignal<InvitationPhase | undefined>;
  /** Whether the portal is being asked for the first time. */
  readonly loading: ReadonlySignal<boolean>;
  /** The portal said no to the link itself. */
  readonly refusal: ReadonlySignal<Refusal | undefined>;
  /** Whether `view` is what the device remembers, because the portal does not answer. */
  readonly cached: ReadonlySignal<boolean>;
  /** Whether this device could keep the link and what waits. */
  readonly durable: ReadonlySignal<boolean>;
  /** Of refused commands of this invitation. */
  readonly receipts: ReadonlySignal<readonly Receipt[]>;
  readonly open: (address: { readonly hash: string; readonly search: string }) => Promise<void>;
  readonly refresh: () => Promise<void>;
  /** Asks again when something may have changed, until the signal aborts. */
  readonly follow: (signal: AbortSignal) => void;
}

interface InvitationModelParts {
  readonly replica: Replica;
  readonly portalOf: (secret: string) => Portal;
  readonly showAddress: (address: string) => void;
}

/** Between two questions to the portal while the certificate is awaited. */
const pollInterval = 30_000;

export function createInvitationModel({
  replica,
  portalOf,
  showAddress,
}: InvitationModelParts): InvitationModel {
  const id = signal<string | undefined>(undefined);
  const loading = signal(true);
  const refusal = signal<Refusal | undefined>(undefined);
  const cached = signal(false);
  const durable = signal(true);
  const invitation = computed(() => replica.invitations.value.find((known) => known.id === id.value));
  const view = computed(() => invitation.value?.view);
  const ids = computed(() => sameOrder(replica.invitations.value, id.value ?? '').map((same) => same.id));
  const acceptanceWaits = computed(() =>
    replica.entries.value.some(
      ({ invitationId, name }) => ids.value.includes(invitationId) && name === 'invitation.accept@1',
    ),
  );

  async function open({ hash, search }: { readonly hash: string; readonly search: string }): Promise<void> {
    loading.value = true;
    refusal.value = undefined;
    const secret = readSecret(hash);
    if (secret === undefined) {
      id.value = rememberedId(replica.invitations.value, referenceOf(search));
    } else {
      const mine = await invitationId(crypto, secret);
      const known = replica.invitations.value.some((remembered) => remembered.id === mine);
      if (!known) ({ durable: durable.value } = await replica.remember({ id: mine, secret }));
      id.value = mine;
    }
    await refresh();
    loading.value = false;
  }

  async function refresh(): Promise<void> {
    const mine = invitation.value;
    if (!mine) return;
    try {
      const fresh = await portalOf(mine.secret).read('/api/invitation', {
        signal: AbortSignal.timeout(20_000),
      });
      await show({ ...mine, view: fresh, viewedAt: new Date().toISOString() });
    } catch (error) {
      await explain(error, mine);
    }
  }

  async function show(fresh: RememberedInvitation & { readonly view: HolderView }): Promise<void> {
    const kept = await replica.remember(fresh);
    // The person may have gone to another invitation while this one was asked for.
    if (id.value === fresh.id) {
      refusal.value = undefined;
      cached.value = false;
      durable.value = kept.durable;
      if (kept.durable) showAddress(addressWithoutSecret(fresh.view.reference));
    }
    if (fresh.view.invitation.state === 'sent') {
      await replica.submit('invitation.open@1', {}, fresh.id);
      void replica.sync();
    }
  }

  async function explain(error: unknown, mine: RememberedInvitation): Promise<void> {
    const timedOut = error instanceof DOMException && error.name === 'TimeoutError';
    const reason = timedOut ? new Refusal('server.unavailable') : asRefusal(error);
    if (id.value !== mine.id) return;
    // Out of reach is no answer: what the device remembers stands, and without it the screen waits.
    const outOfReach = reason.code === 'server.unavailable';
    cached.value = outOfReach && mine.view !== undefined;
    refusal.value = outOfReach ? undefined : reason;
    if (reason.code === 'invitation.unknown' && mine.view === undefined) await replica.forget(mine.id);
  }

  return {
    replica,
    invitation,
    view,
    phase: computed(
      () =>
        view.value && phaseOf({ view: view.value, acceptanceWaits: acceptanceWaits.value, now: now.value }),
    ),
    loading,
    refusal,
    cached,
    durable,
    receipts: computed(() =>
      replica.receipts.value.filter(({ entry }) => ids.value.includes(entry.invitationId)),
    ),
    open,
    refresh,
    follow: (signal) => {
      const ask = () => document.visibilityState === 'visible' && void refresh();
      window.addEventListener('online', ask, { signal });
      document.addEventListener('visibilitychange', ask, { signal });
      const timer = setInterval(() => phaseAwaitsNews(view.value) && ask(), pollInterval);
      // The acceptance left the outbox, from this tab or another: the portal has news.
      let waited = false;
      const stop = effect(() => {
        const waits = acceptanceWaits.value;
        if (waited && !waits) queueMicrotask(ask);
        waited = waits;
      });
      signal.addEventListener('abort', () => {
        clearInterval(timer);
        stop();
      });
    },
  };
}

function phaseAwaitsNews(view: HolderView | undefined): boolean {
  return view === undefined || ['awaitingHolder', 'readyToDeliver', 'underVerification'].includes(view.state);
}

/** By the reference in the address; without one, the only invitation there is. */
function rememberedId(
  all: readonly RememberedInvitation[],
  reference: string | undefined,
): string | undefined {
  if (reference === undefined) return all.length === 1 ? all[0]?.id : undefined;
  const known = all.find(({ view }) => view?.reference === reference);
  return known && sameOrder(all, known.id)[0]?.id;
}
