/** What a user of an account may be allowed to do; the superUser holds all of them (features.md, "superUser, user"). */
export const rights = ['technical', 'commercial', 'billing', 'administrative', 'approval'] as const;
export type Right = (typeof rights)[number];

/** How an account pays (features.md, "plan"). */
export const plans = ['wholesale', 'prepaid', 'rebate', 'monthly'] as const;
export type Plan = (typeof plans)[number];
