import { arrive } from '../../access/arrive.ts';
import { type Credentials, createCredentials } from '../../access/credentials.ts';
import type { Environment } from '../../shell/environment.ts';

/** Sends login and password, and the code if one is asked for; the portal answers with the session's cookie. */
export function createSignIn({ portal, session, newId }: Environment): Credentials {
  return createCredentials({
    send: async (values, id) => {
      await portal.run('session.signIn@1', values, { id });
      await arrive(session);
    },
    newId,
  });
}
