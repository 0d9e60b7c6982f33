import fc from 'fast-check';
import { Refusal } from '../../core/errors/refusal.ts';
import { followUnaccepted } from '../../server/orders/follow-unaccepted.ts';
import { composition, run } from '../server/orders.ts';
import { fates } from './lossy-way.ts';
import { keepBackup, openPage, restoreBackup, type SyncWorld, submit } from './world.ts';

/** One thing that happens in the world. */
export interface Action {
  readonly told: string;
  readonly run: (world: SyncWorld) => Promise<void>;
}

const device = fc.nat({ max: 2 });
const order = fc.nat({ max: 2 });
const text = fc.nat({ max: 9999 }).map((number) => `value ${number}`);
/** Few, so that one is often removed on one device after it was seen on another. */
const draft = fc.nat({ max: 1 });
const fate = fc.array(fc.constantFrom(...fates), { maxLength: 3 });

const draftId = (number: number) => `00000000-0000-4000-8000-00000000000${number}`;
let marks = 0;

const synchronising: fc.Arbitrary<Action> = fc.tuple(device, fate).map(([of, coming]) => ({
  told: `device ${of} synchronises: ${coming.join(', ')}`,
  run: async (world) => {
    const one = world.devices[of];
    one?.way.expect(coming);
    await one?.device.sync().catch(refused);
    one?.way.expect([]);
  },
}));

const goodSync: fc.Arbitrary<Action> = device.map((of) => ({
  told: `device ${of} synchronises`,
  run: async (world) => {
    await world.devices[of]?.device.sync().catch(refused);
  },
}));

const atOnce: fc.Arbitrary<Action> = fc.tuple(device, order).map(([of, which]) => ({
  told: `an auditor and device ${of} are at order ${which} at once`,
  run: async ({ opened, operator, devices, references }) => {
    const one = devices[of];
    const control = run(opened.portal, operator, 'order.control@1', {
      reference: references[which] ?? '',
      control: 'phone',
      outcome: 'ok',
    });
    await Promise.all([control.catch(refused), one?.device.sync().catch(refused)]);
  },
}));

const actions: readonly fc.Arbitrary<Action>[] = [
  fc.tuple(device, order, text).map(([of, which, value]) => ({
    told: `device ${of} notes “${value}” on order ${which}`,
    run: (world) =>
      submit(world, {
        device: of,
        name: 'order.setCustomValue@1',
        args: { reference: world.references[which] ?? '', slot: 'a', value },
      }),
  })),
  fc.tuple(device, order, fc.boolean()).map(([of, which, on]) => ({
    told: `device ${of} turns the automatic renewal of order ${which} ${on ? 'on' : 'off'}`,
    run: (world) =>
      submit(world, {
        device: of,
        name: 'order.setAutomaticRenewal@1',
        args: { reference: world.references[which] ?? '', on },
      }),
  })),
  fc.tuple(device, order, fc.boolean()).map(([of, which, renew]) => ({
    told: `device ${of} wants ${renew ? 'a' : 'no'} renewal of order ${which}`,
    run: (world) =>
      submit(world, {
        device: of,
        name: 'order.setRenewal@1',
        args: { reference: world.references[which] ?? '', renew },
      }),
  })),
  device.map((of) => ({
    told: `device ${of} accepts the certificate`,
    run: (world) => accept(world, of),
  })),
  fc.tuple(device, device).map(([of, other]) => ({
    told: `devices ${of} and ${other} accept the certificate, and synchronise at once`,
    run: async (world) => {
      await accept(world, of);
      await accept(world, other);
      await allAtOnce(world, [of, other]);
    },
  })),
  device.map((of) => ({
    told: `an operator revokes the certificate as device ${of} synchronises`,
    run: async (world) => {
      const { opened, operator, certificate } = world;
      const args = { ...certificate, reason: 'superseded' } as const;
      const revocation = run(opened.portal, operator, 'certificate.revoke@1', args);
      await Promise.all([revocation.catch(refused), allAtOnce(world, [of])]);
    },
  })),
  device.map((of) => ({
    told: `thirty-one days go by: the portal revokes what nobody accepted as device ${of} synchronises`,
    run: async (world) => {
      const { portal, clock } = world.opened;
      clock.advance({ days: 24 });
      await followUnaccepted(portal);
      clock.advance({ days: 7 });
      await Promise.all([followUnaccepted(portal), allAtOnce(world, [of])]);
    },
  })),
  fc.tuple(device, order).map(([of, which]) => ({
    told: `device ${of} cancels order ${which}`,
    run: (world) =>
      submit(world, {
        device: of,
        name: 'invitation.cancel@1',
        args: { reference: world.references[which] ?? '' },
      }),
  })),
  fc.tuple(device, order).map(([of, which]) => ({
    told: `device ${of} sends the invitation of order ${which} again`,
    run: (world) =>
      submit(world, {
        device: of,
        name: 'invitation.resend@1',
        args: { reference: world.references[which] ?? '' },
      }),
  })),
  device.map((of) => ({
    told: `device ${of} places an order`,
    run: (world) => {
      const mark = `mark ${++marks}`;
      return submit(world, {
        device: of,
        name: 'order.place@1',
        args: { product: 'mail-simple-1y', composition, language: 'fr', ownReference: mark },
        mark,
      });
    },
  })),
  fc.tuple(device, draft, text).map(([of, which, value]) => ({
    told: `device ${of} saves draft ${which}`,
    run: (world) =>
      submit(world, {
        device: of,
        name: 'draft.save@1',
        // A draft is a person's own: devices of two people never share one.
        args: { draftId: draftId(which + (of === 2 ? 5 : 0)), content: { surname: value } },
      }),
  })),
  fc.tuple(device, draft).map(([of, which]) => ({
    told: `device ${of} removes draft ${which}`,
    run: (world) =>
      submit(world, {
        device: of,
        name: 'draft.remove@1',
        args: { draftId: draftId(which + (of === 2 ? 5 : 0)) },
      }),
  })),
  fc.tuple(device, device).map(([of, other]) => ({
    told: `devices ${of} and ${other} synchronise at once`,
    run: (world) => allAtOnce(world, [of, other]),
  })),
  device.map((of) => ({
    told: `what device ${of} had sent arrives late`,
    run: async (world) => world.devices[of]?.way.deliverLate(),
  })),
  fc.tuple(device, fate).map(([of, coming]) => ({
    told: `device ${of} is killed while it synchronises: ${coming.join(', ')}`,
    run: async (world) => {
      const one = world.devices[of];
      if (one === undefined) return;
      one.way.expect([...coming, 'answerLost']);
      await one.device.sync().catch(refused);
      one.way.expect([]);
      one.device = await openPage(world.opened, one);
    },
  })),
  fc.tuple(device, fc.integer({ min: -48, max: 48 })).map(([of, hours]) => ({
    told: `the clock of device ${of} is ${hours} h wrong`,
    run: async (world) => {
      const one = world.devices[of];
      if (one) one.skew = hours * 3_600_000;
    },
  })),
  fc.boolean().map((may) => ({
    told: may ? 'the colleague is given the orders' : 'the colleague may read no orders',
    run: async ({ opened, superUser, colleague }) => {
      const rights = may ? (['technical'] as const) : (['billing'] as const);
      await run(opened.portal, superUser, 'user.setRights@1', {
        userId: colleague.userId,
        rights: [...rights],
      });
    },
  })),
  device.map((of) => ({
    told: `on device ${of} the person signs out, and in again`,
    run: async (world) => {
      const one = world.devices[of];
      if (one === undefined) return;
      await one.store.forgetRows();
      one.device = await openPage(world.opened, one);
    },
  })),
  text.map((name) => ({
    told: `somebody renames the field to “${name}” elsewhere`,
    run: async ({ opened, superUser }) => {
      await run(opened.portal, superUser, 'customField.set@1', { slot: 'a', label: name });
    },
  })),
  fc.constant({ told: 'a backup is made', run: keepBackup }),
  fc.constant({ told: 'the backup is restored', run: restoreBackup }),
  fc.constant({
    told: 'three days go by',
    run: async ({ opened }: SyncWorld) => opened.clock.advance({ days: 3 }),
  }),
];

const accept = (world: SyncWorld, of: number): Promise<void> =>
  submit(world, { device: of, name: 'certificate.accept@1', args: world.certificate });

async function allAtOnce({ devices }: SyncWorld, which: readonly number[]): Promise<void> {
  const all = [...new Set(which)].map((index) => devices[index]?.device.sync());
  await Promise.all(all.map((syncing) => syncing?.catch(refused)));
}

/** What the network refuses is part of the world; anything else is a fault of ours. */
function refused(error: unknown): void {
  if (!(error instanceof Refusal)) throw error;
}

/** Histories in which nothing reaches the portal teach nothing. */
export const anAction: fc.Arbitrary<Action> = fc.oneof(
  { weight: 1, arbitrary: fc.oneof(...actions) },
  { weight: 1, arbitrary: fc.oneof(synchronising, goodSync, atOnce) },
);
