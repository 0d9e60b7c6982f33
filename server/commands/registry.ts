import type { CommandName } from '#core/commands/catalogue.ts';
import { addOperator } from '../accounts/add-operator.ts';
import { addUser } from '../accounts/add-user.ts';
import { openAccount } from '../accounts/open-account.ts';
import { revokeCertificate } from '../issuance/revoke-certificate.ts';
import { acceptInvitation } from '../orders/accept-invitation.ts';
import { cancelInvitation } from '../orders/cancel-invitation.ts';
import { deliverOrder } from '../orders/deliver-order.ts';
import { openInvitation } from '../orders/open-invitation.ts';
import { placeOrder } from '../orders/place-order.ts';
import { recordControl } from '../orders/record-control.ts';
import { refuseOrder } from '../orders/refuse-order.ts';
import { resendInvitation } from '../orders/resend-invitation.ts';
import { setPassword } from '../signin/set-password.ts';
import { signIn } from '../signin/sign-in.ts';
import { signOut } from '../signin/sign-out.ts';
import type { Handler } from './handler.ts';

/** One handler for each command of the catalogue: a missing one does not compile. */
export const handlers: { readonly [Name in CommandName]: Handler<Name> } = {
  'account.open@1': openAccount,
  'user.add@1': addUser,
  'operator.add@1': addOperator,
  'password.set@1': setPassword,
  'session.signIn@1': signIn,
  'session.signOut@1': signOut,
  'order.place@1': placeOrder,
  'invitation.resend@1': resendInvitation,
  'invitation.cancel@1': cancelInvitation,
  'invitation.open@1': openInvitation,
  'invitation.accept@1': acceptInvitation,
  'order.control@1': recordControl,
  'order.deliver@1': deliverOrder,
  'order.refuse@1': refuseOrder,
  'certificate.revoke@1': revokeCertificate,
};
