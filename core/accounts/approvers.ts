import { isPermitted, type Permission, type Standing } from './permission.ts';

/** Who lets through what others order: holders of the right, and the superUser, the default approver (T 2.8). */
export const approvers = [{ kind: 'user', anyOf: ['approval'] }] as const satisfies readonly Permission[];

/** Whether this person is one; their own orders then need nobody's approval (T 5.1.7). */
export function mayApprove(person: Standing): boolean {
  return approvers.some((permission) => isPermitted(person, permission));
}
