import type { Right } from '../../accounts/rights.ts';

/** Names of the rights: refusals name them too. */
export const rights = {
  technical: 'Technical',
  commercial: 'Commercial',
  billing: 'Billing',
  administrative: 'Administrative',
  approval: 'Approval',
} satisfies Record<Right, string>;
