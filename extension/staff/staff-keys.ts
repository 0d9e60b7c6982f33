/** Under which names the popup keeps what it holds of orders and people, in memory. */
export const staffKey = { reasons: 'reasons', unanswered: 'unanswered', view: 'staff' } as const;

export const staffKeys: string[] = Object.values(staffKey);
