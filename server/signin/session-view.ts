import type { SessionView } from '#core/portal/views.ts';
import type { Asker } from '../http/who-asks.ts';
import type { Portal } from '../portal.ts';

export function sessionView({ mail, certificateAccess }: Portal, asker: Asker): SessionView {
  const certificateOrigin = certificateAccess.origin();
  const common = {
    mailIsDelivered: mail.settled === 'sent',
    ...(certificateOrigin === undefined ? {} : { certificateOrigin }),
  };
  if (asker.kind !== 'operator' && asker.kind !== 'user') return common;
  return {
    ...common,
    person: {
      kind: asker.kind,
      userId: asker.userId,
      duties: asker.session.duties,
      signInMode: asker.signInMode,
      name: asker.name,
      login: asker.login,
      accountName: asker.accountName,
      ...(asker.plan === undefined ? {} : { plan: asker.plan }),
      approvals: asker.approvals,
      superUser: asker.kind === 'user' && asker.superUser,
      rights: asker.kind === 'user' ? asker.rights : [],
      ...(asker.lastSignInAt === undefined ? {} : { lastSignInAt: asker.lastSignInAt.toISOString() }),
    },
  };
}
