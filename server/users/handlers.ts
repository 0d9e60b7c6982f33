import type { userCommands } from '#core/commands/users.ts';
import type { Handlers } from '../commands/handler.ts';
import { addApiUser } from './add-api-user.ts';
import { addOperator } from './add-operator.ts';
import { addUser } from './add-user.ts';
import { blockUser, restoreUser } from './block-user.ts';
import { changeSuperUser } from './change-super-user.ts';
import { removeSecondFactor } from './remove-second-factor.ts';
import { removeUser } from './remove-user.ts';
import { revokeApiUser } from './revoke-api-user.ts';
import { setRights } from './set-rights.ts';
import { resumeUser, suspendUser } from './suspend-user.ts';
import { unblockUser } from './unblock-user.ts';

export const userHandlers: Handlers<typeof userCommands> = {
  'user.add@1': addUser,
  'user.setRights@1': setRights,
  'user.suspend@1': suspendUser,
  'user.resume@1': resumeUser,
  'user.block@1': blockUser,
  'user.restore@1': restoreUser,
  'user.unblock@1': unblockUser,
  'user.removeSecondFactor@1': removeSecondFactor,
  'user.remove@1': removeUser,
  'account.changeSuperUser@1': changeSuperUser,
  'operator.add@1': addOperator,
  'apiUser.add@1': addApiUser,
  'apiUser.revoke@1': revokeApiUser,
};
