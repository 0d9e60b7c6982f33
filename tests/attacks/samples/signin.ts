import type { signinCommands } from '../../../core/commands/signin.ts';
import type { signinReadings } from '../../../core/portal/readings/signin.ts';
import { makeOneTimeLink } from '../../../server/signin/one-time-link.ts';
import { addMember, beginTestSession, password, type World } from '../world.ts';
import type { Samples, Setting } from './sample.ts';

const newPassword = 'four other words here';

const linkOfSomebody = async ({ world }: { readonly world: World }) => {
  const { portal } = world.opened;
  const link = await makeOneTimeLink({
    db: portal.database.tables,
    platform: portal.platform,
    origin: portal.settings.origin,
    person: await addMember(world.opened, world.accountId),
  });
  return link.slice(link.indexOf('#') + 1);
};

const another = async ({ world }: Setting) => {
  const { userId } = await addMember(world.opened, world.accountId);
  return `login-${userId}`;
};

export const signinSamples: Samples<typeof signinCommands, typeof signinReadings> = {
  commands: {
    'session.signIn@1': async (setting) => ({ login: await another(setting), password }),
    'session.prove@1': () => ({ password }),
    'session.signOut@1': () => ({}),
    'session.end@1': async ({ world, self }) => ({
      sessionId: (await beginTestSession(world.opened, self)).sessionId,
    }),
    'session.endOthers@1': () => ({}),
    'password.change@1': () => ({ current: password, password: newPassword }),
    'password.set@1': async (setting) => ({ link: await linkOfSomebody(setting), password: newPassword }),
    'access.recover@1': async (setting) => ({ loginOrMail: await another(setting) }),
    'access.answerRecovery@1': () => ({ requestId: crypto.randomUUID() }),
    'access.unblock@1': async (setting) => ({ link: await linkOfSomebody(setting) }),
    'totp.begin@1': () => ({}),
    'totp.confirm@1': { args: () => ({ code: '123456' }), ends: 'totp.notBegun' },
    'totp.remove@1': { args: () => ({}), ends: 'totp.notBegun' },
    'totp.renewRecoveryCodes@1': { args: () => ({}), ends: 'totp.notBegun' },
    'account.setSignInMode@1': () => ({ mode: 'password' }),
    'me.setLogin@1': ({ self }) => ({ login: `new-${self.userId}` }),
    'me.setLanguage@1': () => ({ language: 'en' }),
  },
  readings: {},
};
