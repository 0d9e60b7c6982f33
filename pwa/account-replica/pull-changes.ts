import { Refusal } from '#core/errors/refusal.ts';
import { digestText, emptyDigest, join, readDigest, toggle } from '#core/sync/digest.ts';
import { unpackListRow } from '#core/sync/list-row-packing.ts';
import type { KindAnswer, PullAnswer } from '#core/sync/protocol.ts';
import { type RowKind, rowKinds } from '#core/sync/row-kinds.ts';
import { addOrders, type Base, clearOrders, rowsOf, type SmallKind } from './base.ts';
import type { Commit, DeviceMeta, DeviceStore, KindState } from './device-store.ts';
import type { Told, Transport } from './transport.ts';

interface Pulling {
  readonly store: DeviceStore;
  readonly base: Base;
  readonly transport: Transport;
  /** Called after each page that was taken in, with whether it brought anything. */
  readonly onPage: (meta: DeviceMeta, isOther: boolean) => void;
}

export interface Pulled {
  readonly meta: DeviceMeta;
  /** The portal has forgotten commands that it had settled: it came back from a backup. */
  readonly forgot: boolean;
}

/** So many answers may begin anew in one go: a portal that sends devices back again and again is asked later, not at once. */
const patience = 5;

/**
 * Takes in what changed, page by page, and checks each kind against the portal's digest; where they differ, the kind is
 * told anew. Rows and the cursor behind them are written in one step.
 */
export async function pullChanges(pulling: Pulling, begun: DeviceMeta): Promise<Pulled> {
  let meta = begun;
  let forgot = false;
  let only: readonly RowKind[] | undefined;
  let ahead: Promise<Told> | undefined;
  /** Told anew once, because something was amiss; and those that still are to be. */
  const mended = new Set<RowKind>();
  const owed = new Set<RowKind>();
  let isOther = false;
  let resets = 0;
  for (;;) {
    const answer = await (ahead ?? pulling.transport.pull(queryOf(meta, only)));
    ahead = undefined;
    if (meta.lineage !== '' && meta.lineage !== answer.lineage) {
      meta = { ...(await forgetAll(pulling, meta)), lineage: answer.lineage };
      isOther = true;
      only = undefined;
      continue;
    }
    if (only === undefined) {
      forgot = answer.settled < meta.settled;
      const { epoch } = meta;
      meta = await forgetLost(pulling, meta, answer);
      isOther ||= meta.epoch !== epoch;
    }
    if (rowKinds.some((kind) => answer.kinds[kind]?.reset === true) && ++resets > patience)
      throw new Refusal('server.fault');
    const more = rowKinds.filter((kind) => answer.kinds[kind]?.next !== undefined);
    if (more.length > 0) {
      // The next page is on its way while this one is taken in.
      ahead = pulling.transport.pull(queryOf(withCursors(meta, answer), more));
      ahead.catch(() => undefined);
    }
    for (const kind of rowKinds) {
      const told = answer.kinds[kind];
      if (told === undefined) continue;
      const instead = told.reset === true || meta.kinds[kind] === undefined;
      const state = await takeIn(pulling, { meta, answer, kind, told, instead });
      meta = state.meta;
      isOther ||= state.isOther;
      if (told.next !== undefined) continue;
      if (state.digest !== told.digest && !mended.has(kind)) owed.add(kind);
    }
    pulling.onPage(meta, isOther);
    isOther = false;
    only = more;
    if (more.length > 0) continue;
    if (owed.size === 0) return { meta: await finish(pulling, meta, answer), forgot };
    only = [...owed];
    for (const kind of owed) {
      mended.add(kind);
      const { [kind]: _, ...kinds } = meta.kinds;
      meta = { ...meta, kinds };
    }
    owed.clear();
  }
}

/** What is known once an answer is taken in, as far as the next question needs it. */
function withCursors(meta: DeviceMeta, { kinds }: PullAnswer): Pick<DeviceMeta, 'clientId' | 'kinds'> {
  const nexts = rowKinds.flatMap((kind) => {
    const cursor = kinds[kind]?.next;
    return cursor === undefined ? [] : [[kind, { cursor, whole: false, digest: '' }] as const];
  });
  return { clientId: meta.clientId, kinds: { ...meta.kinds, ...Object.fromEntries(nexts) } };
}

function queryOf(
  { kinds, clientId }: Pick<DeviceMeta, 'clientId' | 'kinds'>,
  only: readonly RowKind[] | undefined,
): Readonly<Record<string, string>> {
  const query: Record<string, string> = { client: clientId, ...(only ? { only: only.join(',') } : {}) };
  for (const [kind, state] of Object.entries(kinds)) query[kind] = state.cursor;
  return query;
}

async function forgetAll({ store, base }: Pulling, meta: DeviceMeta): Promise<DeviceMeta> {
  await store.forgetRows();
  clearOrders(base);
  base.small.clear();
  return { ...meta, epoch: meta.epoch + 1, kinds: {} };
}

/** A right that was taken away takes its rows along. */
async function forgetLost(
  { store, base }: Pulling,
  meta: DeviceMeta,
  answer: PullAnswer,
): Promise<DeviceMeta> {
  const lost = (Object.keys(meta.kinds) as RowKind[]).filter((kind) => answer.kinds[kind] === undefined);
  if (lost.length === 0) return { ...meta, lineage: answer.lineage };
  const kinds = Object.fromEntries(
    Object.entries(meta.kinds).filter(([kind]) => !lost.includes(kind as RowKind)),
  );
  const kept = { ...meta, epoch: meta.epoch + 1, lineage: answer.lineage, kinds };
  if (lost.includes('order')) clearOrders(base);
  const small = lost.filter((kind): kind is SmallKind => kind !== 'order');
  for (const kind of small) base.small.delete(kind);
  await store.commit({
    meta: kept,
    small: Object.fromEntries(small.map((kind) => [kind, []])),
    ...(lost.includes('order') ? { orders: { rows: [], octets: undefined, instead: true } } : {}),
  });
  return kept;
}

interface TakingIn {
  readonly meta: DeviceMeta;
  readonly answer: Told;
  readonly kind: RowKind;
  readonly told: KindAnswer;
  readonly instead: boolean;
}

async function takeIn(
  pulling: Pulling,
  { meta, answer, kind, told, instead }: TakingIn,
): Promise<{ readonly meta: DeviceMeta; readonly digest: string; readonly isOther: boolean }> {
  const { base } = pulling;
  let digest = readDigest((instead ? undefined : meta.kinds[kind]?.digest) ?? digestText(emptyDigest));
  const before = (id: string): number | undefined =>
    instead ? undefined : kind === 'order' ? base.orders.get(id)?.version : rowsOf(base, kind).get(id)?.[1];
  if (told.pageDigest !== undefined) digest = join(digest, readDigest(told.pageDigest));
  for (const [id, version] of told.rows) {
    const old = before(id);
    if (old !== undefined) digest = toggle(digest, id, old);
    if (told.pageDigest === undefined) digest = toggle(digest, id, version);
  }
  const state: KindState = {
    cursor: told.next ?? String(answer.version),
    whole: told.next === undefined,
    digest: digestText(digest),
  };
  const changed: DeviceMeta = {
    ...meta,
    epoch: instead && kind === 'order' ? meta.epoch + 1 : meta.epoch,
    lineage: answer.lineage,
    account: answer.account,
    kinds: { ...meta.kinds, [kind]: state },
  };
  const isSame = !instead && told.rows.length === 0 && meta.kinds[kind]?.cursor === state.cursor;
  if (!isSame) await write(pulling, { kind, told, octets: answer.orders, instead, meta: changed });
  return { meta: changed, digest: state.digest, isOther: instead || told.rows.length > 0 };
}

interface Writing {
  readonly kind: RowKind;
  readonly told: KindAnswer;
  /** Of the orders that were told. */
  readonly octets: Told['orders'];
  readonly instead: boolean;
  readonly meta: DeviceMeta;
}

async function write(
  { base, store }: Pulling,
  { kind, told, octets, instead, meta }: Writing,
): Promise<void> {
  if (kind === 'order') {
    const rows = told.rows.map(unpackListRow);
    const commit: Commit = octets || instead ? { meta, orders: { rows, octets, instead } } : { meta };
    const segment = await store.commit(commit);
    if (instead) clearOrders(base);
    if (segment !== undefined) addOrders(base, segment, rows);
    return;
  }
  const rows = new Map(instead ? [] : rowsOf(base, kind));
  for (const row of told.rows) rows.set(row[0], row);
  await store.commit({ meta, small: { [kind]: [...rows.values()] } });
  base.small.set(kind, rows);
}

/** All kinds are told as of this version or a later one: what was done up to it is shown by the rows. */
async function finish({ store }: Pulling, meta: DeviceMeta, answer: PullAnswer): Promise<DeviceMeta> {
  const versions = Object.values(meta.kinds).map(({ cursor }) => Number.parseInt(cursor, 10));
  const seen = Math.min(answer.version, ...versions);
  const shown = (await store.entries())
    .filter(({ doneAt }) => doneAt !== undefined && doneAt <= seen)
    .map(({ id }) => id);
  const whole = { ...meta, pulledAt: answer.at };
  await store.commit({ meta: whole, shown });
  return whole;
}
