/** An invitation asks for an answer within 30 days. */
const days = 30;

export function invitationExpiry(sentAt: Date): Date {
  return new Date(sentAt.getTime() + days * 86_400_000);
}
