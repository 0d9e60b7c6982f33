import { reminderDays } from '../../../core/accounts/retention.ts';
import type { orderCommands } from '../../../core/commands/orders.ts';
import type { renewalCommands } from '../../../core/commands/renewals.ts';
import { controlNames } from '../../../core/orders/order.ts';
import type { ProductCode } from '../../../core/policy/products.ts';
import type { orderReadings } from '../../../core/portal/readings/orders.ts';
import { aRequest, composition, place, readyOrder, run } from '../../server/orders.ts';
import { addMember, addStaff } from '../world.ts';
import type { Samples, Setting } from './sample.ts';

const placed = async ({ world, reference }: Setting) => ({
  reference: reference ?? (await place(world.opened.portal, world.superUser)),
});

let request: Promise<string> | undefined;
/** One for all: making the key is what takes time. */
const someRequest = (): Promise<string> => {
  request ??= aRequest();
  return request;
};

const ready = async ({ world: { opened, superUser } }: Setting, product?: ProductCode) => {
  const operator = await addStaff(opened);
  const made = { user: superUser, operator, request: await aRequest(), ...(product && { product }) };
  return { reference: await readyOrder(opened.portal, made) };
};

const delivered = async (setting: Setting, product?: ProductCode) => {
  const { opened } = setting.world;
  const { reference } = await ready(setting, product);
  const operator = await addStaff(opened);
  const { serialNumber } = await run(opened.portal, operator, 'order.deliver@1', { reference });
  return { reference, serialNumber };
};

const toBeAccepted = (setting: Setting) => delivered(setting, 'mail-accepted-1y');

const referenceOf = ({ reference }: { readonly reference: string }) => ({ reference });

/** An order of somebody who does not approve, in an account that works with approvals. */
const awaiting = async ({ world: { opened, superUser, accountId } }: Setting) => {
  await run(opened.portal, superUser, 'preferences.setApprovalMode@1', { on: true });
  const requester = await addMember(opened, accountId, { rights: ['technical'] });
  return { reference: await place(opened.portal, requester) };
};

export const orderSamples: Samples<typeof orderCommands & typeof renewalCommands, typeof orderReadings> = {
  commands: {
    'order.place@1': () => ({ product: 'mail-simple-1y', composition, language: 'fr' }),
    'order.placePublic@1': () => ({ product: 'mail-simple-1y', composition, language: 'fr' }),
    'order.approve@1': awaiting,
    'order.refuseApproval@1': async (setting) => ({ ...(await awaiting(setting)), reason: 'none' }),
    'order.comment@1': async (setting) => ({ ...(await placed(setting)), text: 'Is it on its way?' }),
    'document.attach@1': async (setting) => ({
      ...(await placed(setting)),
      type: 'registerExtract',
      issuer: 'Infogreffe',
      issuedOn: '2026-11-02',
      fileName: 'extract.pdf',
      content: Buffer.from('%PDF-1.7').toString('base64'),
    }),
    'order.setRenewal@1': async (setting) => ({ ...(await placed(setting)), renew: false }),
    // Issued now, it has a year to go.
    'order.renew@1': {
      args: async (setting) => referenceOf(await delivered(setting)),
      ends: 'renewal.notNow',
    },
    'order.setAutomaticRenewal@1': async (setting) => ({ ...(await placed(setting)), on: true }),
    'renewal.noteFailure@1': async (setting) => ({
      ...(await placed(setting)),
      failures: 0,
      code: 'server.fault',
    }),
    'certificate.accept@1': toBeAccepted,
    'certificate.remindToAccept@1': () => ({ certificateId: crypto.randomUUID() }),
    'certificate.revokeUnaccepted@1': toBeAccepted,
    'certificate.setNote@1': async (setting) => ({ ...(await delivered(setting)), note: 'On the laptop' }),
    'order.setCustomValue@1': async (setting) => {
      const { world } = setting;
      const label = { slot: 'a', label: 'Cost centre' } as const;
      await run(world.opened.portal, world.superUser, 'customField.set@1', label);
      return { ...(await placed(setting)), slot: 'a', value: '4711' };
    },
    'invitation.resend@1': placed,
    'invitation.cancel@1': placed,
    'invitation.open@1': () => ({}),
    'invitation.accept@1': async () => ({ request: await someRequest() }),
    'order.control@1': async (setting) => ({
      ...(await placed(setting)),
      control: controlNames[0],
      outcome: 'pending',
    }),
    'order.deliver@1': (setting) => ready(setting),
    'order.refuse@1': async (setting) => ({ ...(await placed(setting)), reason: 'none' }),
    'certificate.revoke@1': async (setting) => {
      return { ...(await delivered(setting)), reason: 'unspecified' };
    },
    'certificate.remind@1': () => ({ certificateId: crypto.randomUUID(), days: reminderDays[0] }),
  },
  readings: {
    '/api/orders/:reference': placed,
  },
};
