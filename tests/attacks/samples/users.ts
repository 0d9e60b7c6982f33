import type { userCommands } from '../../../core/commands/users.ts';
import type { userReadings } from '../../../core/portal/readings/users.ts';
import { addMember, addProgram } from '../world.ts';
import type { Samples, Setting } from './sample.ts';

let added = 0;
const someone = () => {
  const login = `someone-${Date.now()}-${++added}`;
  return { name: 'Somebody New', login, mail: `${login}@aube.example`, language: 'fr' } as const;
};

const another = async ({ world }: Setting) => ({
  userId: (await addMember(world.opened, world.accountId)).userId,
});

export const userSamples: Samples<typeof userCommands, typeof userReadings> = {
  commands: {
    'user.add@1': ({ world }) => ({ accountId: world.accountId, ...someone(), rights: ['technical'] }),
    'user.setRights@1': async (setting) => ({ ...(await another(setting)), rights: ['billing'] }),
    'user.suspend@1': another,
    'user.resume@1': another,
    'user.block@1': another,
    'user.restore@1': async (setting) => {
      const { userId } = await another(setting);
      const { database, platform } = setting.world.opened.portal;
      await database.tables
        .updateTable('users')
        .set({ blocked_at: platform.now(), block_reason: 'panic' })
        .where('user_id', '=', userId)
        .execute();
      return { userId };
    },
    'user.unblock@1': another,
    'user.removeSecondFactor@1': async (setting) => {
      const { userId } = await another(setting);
      const { database, platform } = setting.world.opened.portal;
      const now = platform.now();
      await database.tables
        .insertInto('totp_secrets')
        .values({
          user_id: userId,
          account_id: setting.world.accountId,
          sealed: new Uint8Array(1),
          begun_at: now,
          confirmed_at: now,
        })
        .execute();
      return { userId };
    },
    'user.remove@1': another,
    'account.changeSuperUser@1': async (setting) => ({
      ...(await another(setting)),
      accountId: setting.world.accountId,
    }),
    'operator.add@1': someone,
    'apiUser.add@1': ({ world }) => ({
      name: 'Nightly report',
      scopes: ['orders.read'],
      expiresOn: world.opened.clock.now().toISOString().slice(0, 10),
    }),
    'apiUser.revoke@1': async ({ world }) => ({ apiUserId: (await addProgram(world)).apiUserId }),
  },
  readings: {
    '/api/office/accounts/:accountId/users': ({ world }) => ({ accountId: world.accountId }),
  },
};
