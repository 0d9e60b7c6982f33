/**
 * Once the device remembers the link, its secret leaves the address bar: it would otherwise stay in the history, in
 * screenshots, and in whatever the person pastes when asking for help. The reference stays, so that a reload finds the
 * invitation again. Where nothing can be remembered the secret stays too, or a reload would lose it.
 */
export function addressWithoutSecret(reference: string): string {
  return `/invitation?order=${encodeURIComponent(reference)}`;
}

export function referenceOf(search: string): string | undefined {
  return new URLSearchParams(search).get('order') ?? undefined;
}
