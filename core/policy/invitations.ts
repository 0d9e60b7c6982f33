/** An invitation asks for an answer within so many days. */
export const invitationDays = 30;
