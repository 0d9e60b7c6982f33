import type { accountOpeningCommands } from '../../../core/commands/account-opening.ts';
import type { accountOpeningReadings } from '../../../core/portal/readings/account-opening.ts';
import { run } from '../../server/orders.ts';
import { addStaff, type World } from '../world.ts';
import type { Samples, Setting } from './sample.ts';

let added = 0;
const mailbox = () => `request${++added}-${Date.now()}@aube.example`;

const asked = () => ({
  organisation: {
    organizationName: 'Atelier du Nord',
    countryName: 'FR',
    registrationNumber: '552100554',
    nafCode: '6202A',
    vatNumber: '',
    streetAddress: '14 rue de la République',
    postalCode: '69002',
    localityName: 'Lyon',
    phone: '+33472000000',
  },
  administrative: { name: 'Lou Martin', mail: mailbox() },
  organisationType: 'company' as const,
  plan: 'rebate' as const,
  signInMode: 'password' as const,
  language: 'fr' as const,
  termsAccepted: true as const,
});

async function aRequest({ opened: { portal } }: World) {
  const { number } = await run(portal, { kind: 'anonymous' }, 'accountRequest.send@1', asked());
  const { request_id } = await portal.database.tables
    .selectFrom('account_requests')
    .select('request_id')
    .where('number', '=', number)
    .executeTakeFirstOrThrow();
  return { requestId: request_id, number: String(number) };
}

const dayAfter = ({ world }: Setting) =>
  new Date(world.opened.clock.now().getTime() + 40 * 86_400_000).toISOString().slice(0, 10);

const planned = async (setting: Setting) => {
  const { opened, accountId } = setting.world;
  const change = { accountId, from: dayAfter(setting) };
  await run(opened.portal, await addStaff(opened), 'account.changePlan@1', { ...change, plan: 'wholesale' });
  return change;
};

export const accountOpeningSamples: Samples<typeof accountOpeningCommands, typeof accountOpeningReadings> = {
  commands: {
    'account.open@1': () => {
      const login = mailbox();
      return {
        name: 'New',
        plan: 'monthly',
        superUser: { name: 'Somebody', login, mail: login, language: 'fr' },
      };
    },
    'accountRequest.send@1': asked,
    'accountRequest.validate@1': async ({ world }) => {
      const { requestId } = await aRequest(world);
      return { requestId, login: mailbox(), plan: 'rebate' };
    },
    'accountRequest.refuse@1': async ({ world }) => {
      const { requestId } = await aRequest(world);
      return { requestId, reason: 'The register does not know it.' };
    },
    'account.changePlan@1': (setting) => ({
      accountId: setting.world.accountId,
      plan: 'wholesale',
      from: dayAfter(setting),
    }),
    'account.cancelPlanChange@1': planned,
    'account.applyPlanChange@1': planned,
  },
  readings: {
    '/api/office/account-requests/:number': async ({ world }) => ({ number: (await aRequest(world)).number }),
    '/api/office/accounts/:accountId': ({ world }) => ({ accountId: world.accountId }),
  },
};
