import type { signinCommands } from '#core/commands/signin.ts';
import type { Handlers } from '../commands/handler.ts';
import { answerRecovery } from './answer-recovery.ts';
import { beginTotp } from './begin-totp.ts';
import { changePassword } from './change-password.ts';
import { confirmTotp } from './confirm-totp.ts';
import { endOtherSessions, endSession } from './end-session.ts';
import { prove } from './prove.ts';
import { recoverAccess } from './recover-access.ts';
import { removeTotp, renewRecoveryCodes } from './remove-totp.ts';
import { setLanguage, setLogin } from './set-own-data.ts';
import { setPassword } from './set-password.ts';
import { setSignInMode } from './set-sign-in-mode.ts';
import { signIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';
import { unblockAccess } from './unblock-access.ts';

export const signinHandlers: Handlers<typeof signinCommands> = {
  'session.signIn@1': signIn,
  'session.prove@1': prove,
  'session.signOut@1': signOut,
  'session.end@1': endSession,
  'session.endOthers@1': endOtherSessions,
  'password.change@1': changePassword,
  'password.set@1': setPassword,
  'access.recover@1': recoverAccess,
  'access.answerRecovery@1': answerRecovery,
  'access.unblock@1': unblockAccess,
  'totp.begin@1': beginTotp,
  'totp.confirm@1': confirmTotp,
  'totp.remove@1': removeTotp,
  'totp.renewRecoveryCodes@1': renewRecoveryCodes,
  'account.setSignInMode@1': setSignInMode,
  'me.setLogin@1': setLogin,
  'me.setLanguage@1': setLanguage,
};
