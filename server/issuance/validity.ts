/** Clocks of those who check run late by up to this. */
const backdated = 5 * 60_000;

/** Dates of a certificate: whole seconds, the last one included (RFC 5280 §4.1.2.5). */
export function validity(now: Date, days: number): { readonly notBefore: Date; readonly notAfter: Date } {
  const begin = Math.floor((now.getTime() - backdated) / 1000) * 1000;
  return { notBefore: new Date(begin), notAfter: new Date(begin + days * 86_400_000 - 1000) };
}
