import type { AccountSummary, MailSummary, MailView } from '../views.ts';
import { reading } from './definition.ts';

const operators = [{ kind: 'operator' }] as const;

export const officeReadings = {
  '/api/office/accounts': reading<readonly AccountSummary[]>({ permitted: operators }),
  '/api/office/mails': reading<readonly MailSummary[]>({ permitted: operators }),
  /** With `.eml` added: the message itself. */
  '/api/office/mails/:mailId': reading<MailView>({ permitted: operators }),
} as const;
