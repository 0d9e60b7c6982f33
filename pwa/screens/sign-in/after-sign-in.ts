/**
 * Where to go after signing in: the page that asked for it, which must be one of ours.
 * @param wanted path with its query, as it stands in the address
 */
export function afterSignIn(wanted: string | undefined): string {
  if (!wanted?.startsWith('/')) return '/';
  const ours = 'https://paraphe.invalid';
  const address = URL.canParse(wanted, ours) ? new URL(wanted, ours) : undefined;
  if (address?.origin !== ours || address.pathname === '/sign-in') return '/';
  return address.pathname + address.search;
}
