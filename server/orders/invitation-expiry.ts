import { invitationDays } from '#core/policy/invitations.ts';

export function invitationExpiry(sentAt: Date): Date {
  return new Date(sentAt.getTime() + invitationDays * 86_400_000);
}
