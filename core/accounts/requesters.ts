import { isPermitted, type Permission, type Standing } from './permission.ts';

/** Who orders, and takes care of the invitations of what was ordered (T 7.1). */
export const requester = { kind: 'user', anyOf: ['technical'] } as const satisfies Permission;

export function mayOrder(person: Standing): boolean {
  return isPermitted(person, requester);
}
