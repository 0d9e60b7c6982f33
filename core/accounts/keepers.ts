import { isPermitted, type Permission, type Standing } from './permission.ts';

/** Who follows what was ordered, and notes things on it (T 7.1). */
export const keeper = {
  kind: 'user',
  anyOf: ['technical', 'commercial'],
} as const satisfies Permission;

export function mayKeep(person: Standing): boolean {
  return isPermitted(person, keeper);
}
