/** Between which days the validity of an order's newest certificate begins and ends (LST-2); each first day, then the last. */
export const validityBounds = ['startsFrom', 'startsUntil', 'endsFrom', 'endsUntil'] as const;
export type ValidityBound = (typeof validityBounds)[number];
