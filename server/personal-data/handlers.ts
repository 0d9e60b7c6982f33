import type { personalDataCommands } from '#core/commands/personal-data.ts';
import type { Handlers } from '../commands/handler.ts';
import { answerPersonalDataRequest } from './answer-personal-data-request.ts';
import { carryOutErasure } from './carry-out-erasure.ts';
import { forgetAccountRequest } from './forget-account-request.ts';
import { rectifyData } from './rectify-data.ts';
import { keepData, requestErasure } from './request-erasure.ts';
import { requestByMail, requestPersonalData } from './request-personal-data.ts';
import { setPurposes } from './set-purposes.ts';

export const personalDataHandlers: Handlers<typeof personalDataCommands> = {
  'personalData.request@1': requestPersonalData,
  'personalData.requestByMail@1': requestByMail,
  'personalData.answerRequest@1': answerPersonalDataRequest,
  'personalData.rectify@1': rectifyData,
  'personalData.setPurposes@1': setPurposes,
  'personalData.erase@1': requestErasure,
  'personalData.keep@1': keepData,
  'personalData.carryOutErasure@1': carryOutErasure,
  'accountRequest.forget@1': forgetAccountRequest,
};
