import type { Operator, User } from '../../core/accounts/actor.ts';
import type { Right } from '../../core/accounts/rights.ts';
import type { CommandInput, CommandName } from '../../core/commands/catalogue.ts';
import { type Device, openDevice } from '../../pwa/account-replica/device.ts';
import type { DeviceStore } from '../../pwa/account-replica/device-store.ts';
import { memoryDeviceStore } from '../../pwa/account-replica/memory-device-store.ts';
import type { TestPortal } from '../server/open-test-portal.ts';
import { place, readyOrder, run } from '../server/orders.ts';
import { anOperator, aSuperUser, aUser } from '../server/people.ts';
import { type AccountBackup, backUp, restore } from './account-backup.ts';
import { type LossyWay, lossyWay } from './lossy-way.ts';

export interface TestDevice {
  readonly user: User;
  readonly way: LossyWay;
  readonly store: DeviceStore;
  /** The page, until it is closed. */
  device: Device;
  /** Milliseconds by which its clock is wrong. */
  skew: number;
}

interface Submitted {
  readonly id: string;
  readonly name: CommandName;
  readonly device: number;
  /** Of an order that it places: who finds it twice has done it twice. */
  readonly mark?: string;
}

/** Where each history begins: an account of two people, two orders that wait for their holders, and a certificate. */
export interface SyncGround {
  readonly opened: TestPortal;
  readonly superUser: User;
  readonly colleague: User;
  readonly operator: Operator;
  readonly references: readonly string[];
  /** Of the last of them: the account has thirty days to accept it. */
  readonly certificate: { readonly reference: string; readonly serialNumber: string };
  readonly beginning: { readonly at: Date; readonly backup: AccountBackup };
}

export interface SyncWorld extends Omit<SyncGround, 'beginning'> {
  readonly devices: readonly TestDevice[];
  readonly submitted: Submitted[];
  backup: AccountBackup | undefined;
  restored: boolean;
}

export async function aSyncGround(opened: TestPortal): Promise<SyncGround> {
  const { portal, clock } = opened;
  const superUser = await aSuperUser(portal);
  const colleague = await aUser(portal, superUser, ['technical']);
  const operator = await anOperator(portal);
  await run(portal, superUser, 'customField.set@1', { slot: 'a', label: 'Cost centre' });
  const waiting = [await place(portal, superUser), await place(portal, colleague)];
  const reference = await readyOrder(portal, { user: colleague, operator, product: 'mail-accepted-1y' });
  const { serialNumber } = await run(portal, operator, 'order.deliver@1', { reference });
  return {
    opened,
    superUser,
    colleague,
    operator,
    references: [...waiting, reference],
    certificate: { reference, serialNumber },
    beginning: { at: clock.now(), backup: await backUp(portal, superUser.accountId) },
  };
}

/** The account as it was at the beginning, with three devices. */
export async function aSyncWorld({ beginning, ...ground }: SyncGround): Promise<SyncWorld> {
  const { opened, superUser, colleague } = ground;
  const { portal, clock } = opened;
  await restore(portal, beginning.backup);
  clock.advance({ seconds: (beginning.at.getTime() - clock.now().getTime()) / 1000 });
  const devices: TestDevice[] = [];
  for (const user of [superUser, superUser, colleague]) {
    devices.push(await aDevice(opened, user));
  }
  return { ...ground, devices, submitted: [], backup: undefined, restored: false };
}

async function aDevice(opened: TestPortal, user: User): Promise<TestDevice> {
  const store = memoryDeviceStore();
  const way = lossyWay(opened.portal, () => asTheyAre(opened, user));
  const made: Omit<TestDevice, 'device'> & { device?: Device } = { user, way, store, skew: 0 };
  made.device = await openPage(opened, made as TestDevice);
  return made as TestDevice;
}

/** Opens the app on what the device has kept. */
export function openPage({ clock, portal }: TestPortal, device: TestDevice): Promise<Device> {
  return openDevice({
    store: device.store,
    transport: device.way,
    userId: device.user.userId,
    now: () => new Date(clock.now().getTime() + device.skew),
    makeId: portal.platform.newId,
    onChange: () => undefined,
    onDamage: () => undefined,
  });
}

/** With the rights of this moment. */
async function asTheyAre({ portal }: TestPortal, user: User): Promise<User> {
  const { rights, super_user } = await portal.database.tables
    .selectFrom('users')
    .select(['rights', 'super_user'])
    .where('user_id', '=', user.userId)
    .executeTakeFirstOrThrow();
  return { ...user, rights: rights as Right[], superUser: super_user };
}

export async function submit<Name extends CommandName>(
  world: SyncWorld,
  { device, name, args, mark }: { device: number; name: Name; args: CommandInput<Name>; mark?: string },
): Promise<void> {
  const id = world.opened.portal.platform.newId();
  await world.devices[device]?.device.submit(name, args, id);
  world.submitted.push({ id, name, device, ...(mark === undefined ? {} : { mark }) });
}

export async function keepBackup(world: SyncWorld): Promise<void> {
  world.backup = await backUp(world.opened.portal, world.superUser.accountId);
}

export async function restoreBackup(world: SyncWorld): Promise<void> {
  if (world.backup === undefined) return;
  await restore(world.opened.portal, world.backup);
  world.restored = true;
}
