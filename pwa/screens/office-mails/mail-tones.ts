import type { MailSummary } from '#core/portal/views.ts';
import type { Tone } from '../../look/badge.tsx';

export const mailTones: Readonly<Record<MailSummary['state'], Tone>> = {
  failed: 'bad',
  queued: 'info',
  sent: 'good',
  written: 'neutral',
};
