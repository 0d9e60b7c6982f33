const label = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i;

/** A host name of A-labels (RFC 5280 §4.2.1.6, RFC 1034 §3.5): no wildcard, no underscore, no final dot, no address. */
export function isHostName(text: string): boolean {
  const labels = text.split('.');
  return text.length <= 253 && labels.every((part) => label.test(part)) && !/^\d+$/.test(labels.at(-1) ?? '');
}

/** A host name, or one whose whole first label is `*` (RFC 9525 §6.3). */
export function isHostPattern(text: string): boolean {
  return text.startsWith('*.') ? isHostName(text.slice(2)) : isHostName(text);
}

/** `a.b.c` → `b.c`; empty when there is one label only. */
export function parentDomain(name: string): string {
  const dot = name.indexOf('.');
  return dot < 0 ? '' : name.slice(dot + 1);
}
