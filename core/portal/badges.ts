/** What the menu counts beside its entries (HOM-2). */
const badgeNames = [
  'renewals',
  'pendingOrders',
  'validProducts',
  'approvals',
  'toAccept',
  'blockedUsers',
  'queue',
  'accountRequests',
  'failedMails',
] as const;
export type BadgeName = (typeof badgeNames)[number];

/** Counts of what the person may see; the others are absent. */
export type BadgesView = Readonly<Partial<Record<BadgeName, number>>>;
