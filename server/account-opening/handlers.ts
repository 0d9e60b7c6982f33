import type { accountOpeningCommands } from '#core/commands/account-opening.ts';
import type { Handlers } from '../commands/handler.ts';
import { applyPlanChange } from './apply-plan-change.ts';
import { cancelPlanChange } from './cancel-plan-change.ts';
import { changePlan } from './change-plan.ts';
import { openAccount } from './open-account.ts';
import { refuseAccountRequest } from './refuse-account-request.ts';
import { sendAccountRequest } from './send-account-request.ts';
import { validateAccountRequest } from './validate-account-request.ts';

export const accountOpeningHandlers: Handlers<typeof accountOpeningCommands> = {
  'account.open@1': openAccount,
  'accountRequest.send@1': sendAccountRequest,
  'accountRequest.validate@1': validateAccountRequest,
  'accountRequest.refuse@1': refuseAccountRequest,
  'account.changePlan@1': changePlan,
  'account.cancelPlanChange@1': cancelPlanChange,
  'account.applyPlanChange@1': applyPlanChange,
};
