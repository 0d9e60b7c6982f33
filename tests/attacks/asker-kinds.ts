import type { ApiScope } from '../../core/accounts/api-scopes.ts';
import type { AccessRule, Permission } from '../../core/accounts/permission.ts';
import { type Right, rights } from '../../core/accounts/rights.ts';
import type { ErrorCode } from '../../core/errors/catalogue.ts';

// Who may ask, and what each must get, told apart from how the portal decides: the one is the test of the other.

/** One kind of asker. */
export interface AskerKind {
  readonly name: string;
  /** Whether this one entry of a rule is for them. */
  readonly isLetInBy: (permission: Permission) => boolean;
  /** What they get when none is. */
  readonly refusal: 'right.missing' | 'signin.required';
  /** What they get whatever they ask for: who they say they are is not believed. */
  readonly unbelieved?: ErrorCode;
  /** What of their session narrows what they may do. */
  readonly session?: 'extension' | 'stale' | 'withDuty';
}

const holds =
  (held: readonly Right[]) =>
  (permission: Permission): boolean =>
    permission.kind === 'user' &&
    permission.superUser !== true &&
    (permission.anyOf === undefined || permission.anyOf.some((right) => held.includes(right)));
const anyUser = (permission: Permission): boolean => permission.kind === 'user';
const nothing = (): boolean => false;
const program =
  (scopes: readonly ApiScope[]) =>
  (permission: Permission): boolean =>
    permission.kind === 'apiUser' && scopes.includes(permission.scope);

const person = { refusal: 'right.missing' } as const;
const nobody = { isLetInBy: nothing, refusal: 'signin.required' } as const;

/** Those who are somebody, in the order of the table that people read (docs/access-table.md). */
export const believed = {
  anonymous: { name: 'anonymous', ...nobody },
  superUser: { name: 'superUser', isLetInBy: anyUser, ...person },
  ...(Object.fromEntries(
    rights.map((right) => [right, { name: right, isLetInBy: holds([right]), ...person }]),
  ) as Record<Right, AskerKind>),
  noRight: { name: 'no right', isLetInBy: holds([]), ...person },
  operator: { name: 'operator', isLetInBy: ({ kind }) => kind === 'operator', ...person },
  holder: { name: 'holder', isLetInBy: ({ kind }) => kind === 'holder', ...person },
  dataSubject: { name: 'data subject', isLetInBy: ({ kind }) => kind === 'dataSubject', ...person },
  apiRead: { name: 'API orders.read', isLetInBy: program(['orders.read']), ...person },
  apiPlace: { name: 'API orders.place', isLetInBy: program(['orders.place']), ...person },
  apiInvitations: { name: 'API invitations.manage', isLetInBy: program(['invitations.manage']), ...person },
} as const satisfies Readonly<Record<string, AskerKind>>;

/** The same people in a state that narrows what they may do, or takes it away. */
const narrowed = {
  otherSuperUser: { name: 'superUser of another account', isLetInBy: anyUser, ...person },
  extension: { name: 'superUser in the extension', isLetInBy: anyUser, session: 'extension', ...person },
  withDuty: { name: 'superUser with a duty', isLetInBy: anyUser, session: 'withDuty', ...person },
  stale: { name: 'superUser whose proof is old', isLetInBy: anyUser, session: 'stale', ...person },
  // Their sessions go on: who knows a login could else throw its owner out.
  failed: { name: 'superUser after five failed sign-ins', isLetInBy: anyUser, ...person },
  apiNothing: { name: 'API without a scope', isLetInBy: nothing, ...person },
  blocked: { name: 'blocked superUser', ...nobody },
  suspended: { name: 'suspended superUser', ...nobody },
  removed: { name: 'removed user', ...nobody },
  idle: { name: 'session that rested too long', ...nobody },
  old: { name: 'session that went on too long', ...nobody },
  ended: { name: 'ended session', ...nobody },
  extensionCookie: { name: 'token of the extension as a cookie', ...nobody },
  cookieToken: { name: 'session’s token as the extension’s', ...nobody, unbelieved: 'signin.required' },
  apiExpired: { name: 'API after its last day', ...nobody, unbelieved: 'api.tokenExpired' },
  apiRevoked: { name: 'API revoked', ...nobody, unbelieved: 'api.tokenUnknown' },
  apiElsewhere: { name: 'API from another network', ...nobody, unbelieved: 'api.addressForbidden' },
} as const satisfies Readonly<Record<string, AskerKind>>;

export const askerKinds = { ...believed, ...narrowed } as const;
export type AskerName = keyof typeof askerKinds;

/** What a rule promises somebody: the code that they get at the door, or that they are let in. */
export function promised(kind: AskerKind, rule: AccessRule): ErrorCode | 'let in' {
  if (kind.unbelieved !== undefined) return kind.unbelieved;
  const isForAnybody = rule.permitted.some(({ kind: whom }) => whom === 'anonymous');
  if (!isForAnybody && !rule.permitted.some(kind.isLetInBy)) return kind.refusal;
  if (kind.session === 'extension' && rule.extension !== true) return 'right.missing';
  if (kind.session === 'withDuty' && rule.whileDue !== true) return 'signin.dutyFirst';
  if (kind.session === 'stale' && rule.fresh === true) return 'signin.proofRequired';
  return 'let in';
}
