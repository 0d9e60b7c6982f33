import type { Right } from '#core/accounts/rights.ts';

/** As the source's table has them (T 7.1). */
export const rightOrder: readonly Right[] = [
  'administrative',
  'commercial',
  'billing',
  'technical',
  'approval',
];
