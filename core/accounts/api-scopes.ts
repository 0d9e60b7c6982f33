/** What the token of a program may be allowed to do (ADM-2). */
export const apiScopes = ['orders.read', 'orders.place', 'invitations.manage'] as const;
export type ApiScope = (typeof apiScopes)[number];
