import type { SessionView } from '#core/portal/views.ts';
import type { Asker } from '../http/who-asks.ts';
import type { Portal } from '../portal.ts';

export function sessionView({ mail }: Portal, asker: Asker): SessionView {
  const mailIsDelivered = mail.settled === 'sent';
  if (asker.kind !== 'operator' && asker.kind !== 'user') return { mailIsDelivered };
  return {
    mailIsDelivered,
    person: {
      kind: asker.kind,
      name: asker.name,
      login: asker.login,
      accountName: asker.accountName,
      superUser: asker.kind === 'user' && asker.superUser,
      rights: asker.kind === 'user' ? asker.rights : [],
      ...(asker.lastSignInAt === undefined ? {} : { lastSignInAt: asker.lastSignInAt.toISOString() }),
    },
  };
}
