import { expect } from 'vitest';
import { stateAt } from '../../core/sync/list-row.ts';
import type { PackedRow } from '../../core/sync/protocol.ts';
import { rowKinds } from '../../core/sync/row-kinds.ts';
import type { Device } from '../../pwa/account-replica/device.ts';
import { openDevice } from '../../pwa/account-replica/device.ts';
import { memoryDeviceStore } from '../../pwa/account-replica/memory-device-store.ts';
import { judgeAcceptance } from './judge-acceptance.ts';
import type { SyncWorld, TestDevice } from './world.ts';

/** When the network is good again, every device equals the portal, and every command is done once or refused aloud. */
export async function judge(world: SyncWorld): Promise<void> {
  for (const { way } of world.devices) await way.deliverLate();
  // A device may hear of a restored backup, and send again, only after another one has.
  for (let round = 0; round < 3; round++) {
    for (const { device } of world.devices) await device.sync();
  }
  const now = world.opened.clock.now().getTime();
  for (const [index, one] of world.devices.entries()) {
    expect([index, shownBy(one.device, now)]).toEqual([index, shownBy(await freshDevice(world, one), now)]);
    expect([index, one.device.entries()]).toEqual([index, []]);
  }
  // Orders never go away: only a restored backup may leave a device with what the portal has not.
  if (!world.restored) expect(world.devices.map(({ way }) => way.mendings())).toEqual([0, 0, 0]);
  await judgeCommands(world);
  await judgeAcceptance(world);
}

/** A device that has never been here before. */
async function freshDevice({ opened }: SyncWorld, like: TestDevice): Promise<Device> {
  const device = await openDevice({
    store: memoryDeviceStore(),
    transport: like.way,
    userId: like.user.userId,
    now: opened.clock.now,
    makeId: opened.portal.platform.newId,
    onChange: () => undefined,
    onDamage: () => undefined,
  });
  await device.sync();
  return device;
}

/** All rows that a device holds; those of orders in what may change. */
function shownBy(device: Device, now: number): unknown {
  const shown: Record<string, unknown> = {};
  for (const kind of rowKinds) {
    if (kind === 'order') continue;
    shown[kind] = sorted([...(device.base.small.get(kind)?.values() ?? [])]);
  }
  const orders = [...device.base.orders.values()].map((row) => [
    row.id,
    row.version,
    row.customValues,
    row.automaticRenewal,
    stateAt(row, now),
    row.acceptBy,
  ]);
  shown.orders = sorted(orders as unknown as PackedRow[]);
  return shown;
}

const sorted = (rows: readonly PackedRow[]) => [...rows].sort(([one], [other]) => (one < other ? -1 : 1));

async function judgeCommands({ opened, superUser, devices, submitted }: SyncWorld): Promise<void> {
  const { tables } = opened.portal.database;
  const outcomes = await tables
    .selectFrom('commands')
    .select(['command_id', 'outcome'])
    .where('account_id', '=', superUser.accountId)
    .execute();
  const byId = new Map(outcomes.map(({ command_id, outcome }) => [command_id, outcome]));
  const told = new Set(devices.flatMap(({ device }) => device.receipts().map(({ id }) => id)));
  for (const { id, name, device, mark } of submitted) {
    const outcome = byId.get(id) as object | undefined;
    const isRefused = told.has(id);
    expect([name, device, outcome !== undefined || isRefused]).toEqual([name, device, true]);
    if (outcome !== undefined && 'code' in outcome) expect([name, isRefused]).toEqual([name, true]);
    if (mark === undefined) continue;
    const placed = await tables
      .selectFrom('orders')
      .select('reference')
      .where('account_id', '=', superUser.accountId)
      .where('own_reference', '=', mark)
      .execute();
    const isDone = outcome !== undefined && 'result' in outcome;
    expect([mark, placed.length]).toEqual([mark, isDone ? 1 : 0]);
  }
}
