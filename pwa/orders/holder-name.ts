import type { Composition } from '#core/orders/composition.ts';

/** The holder by name; by address where the certificate names nobody. */
export function holderName({ givenName, surname, emailAddress }: Composition): string {
  return `${givenName} ${surname}`.trim() || emailAddress;
}
