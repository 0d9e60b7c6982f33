import type { signInCertificateCommands } from '../../../core/commands/sign-in-certificates.ts';
import type { signInCertificateReadings } from '../../../core/portal/readings/sign-in-certificates.ts';
import { makeSecret } from '../../../server/signin/secret.ts';
import { addMember } from '../world.ts';
import type { Samples, Setting } from './sample.ts';

const secret = ({ world }: Setting) => makeSecret(world.opened.portal.platform);

const another = async ({ world }: Setting) => ({
  userId: (await addMember(world.opened, world.accountId)).userId,
});

/** One of the asker's own; what it certifies is not looked at. */
const own = async ({ world, self }: Setting) => {
  const { database, platform } = world.opened.portal;
  const { authority_id } = await database.tables
    .selectFrom('authorities')
    .select('authority_id')
    .limit(1)
    .executeTakeFirstOrThrow();
  const certificateId = platform.newId();
  await database.tables
    .insertInto('sign_in_certificates')
    .values({
      certificate_id: certificateId,
      account_id: self.accountId,
      user_id: self.userId,
      authority_id,
      serial_number: certificateId.replaceAll('-', ''),
      der: Buffer.from('none'),
      spki_sha256: '',
      not_before: platform.now(),
      not_after: new Date(platform.now().getTime() + 86_400_000),
      issued_at: platform.now(),
      revocation_reason: null,
      version: 1,
    })
    .execute();
  return { certificateId };
};

export const signInCertificateSamples: Samples<
  typeof signInCertificateCommands,
  typeof signInCertificateReadings
> = {
  commands: {
    'signInCertificate.make@1': { args: () => ({ request: 'no request' }), ends: 'csr.notARequest' },
    'signInCertificate.openLink@1': {
      args: (setting) => ({ link: secret(setting) }),
      ends: 'link.unknown',
    },
    'signInCertificate.makeByLink@1': {
      args: (setting) => ({ link: secret(setting), request: 'no request' }),
      ends: 'link.unknown',
    },
    'signInCertificate.sendLink@1': another,
    'signInCertificate.revoke@1': own,
    'access.panic@1': () => ({}),
    'signInCertificate.present@1': (setting) => ({ challenge: secret(setting) }),
    'signInCertificate.remind@1': async (setting) => ({ ...(await own(setting)), days: 30 }),
    'session.signInWithCertificate@1': {
      args: (setting) => ({ ticket: secret(setting), verifier: secret(setting) }),
      ends: 'signInCertificate.ticketVoid',
    },
    'session.proveWithCertificate@1': {
      args: (setting) => ({ ticket: secret(setting), verifier: secret(setting) }),
      ends: 'signInCertificate.ticketVoid',
    },
  },
  readings: {
    '/api/users/:userId/sign-in-certificates': another,
  },
};
