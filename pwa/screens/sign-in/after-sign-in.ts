import type { Duty } from '#core/accounts/actor.ts';

/**
 * Where to go after signing in: the page that asked for it, which must be one of ours; what must be done first comes
 * before it.
 * @param wanted path with its query, as it stands in the address
 */
export function afterSignIn(wanted: string | undefined, duties: readonly Duty[] = []): string {
  const path = ownPath(wanted);
  return duties.length > 0 ? `/due?next=${encodeURIComponent(path)}` : path;
}

function ownPath(wanted: string | undefined): string {
  if (!wanted?.startsWith('/')) return '/';
  const ours = 'https://paraphe.invalid';
  const address = URL.canParse(wanted, ours) ? new URL(wanted, ours) : undefined;
  if (address?.origin !== ours || ['/sign-in', '/due'].includes(address.pathname)) return '/';
  return address.pathname + address.search;
}
