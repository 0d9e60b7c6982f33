import type { Composition } from '#core/orders/composition.ts';

/** How the holder is addressed: by name where the certificate has one, else by mailbox. */
export function holderName({ givenName, surname, emailAddress }: Composition): string {
  const name = `${givenName} ${surname}`.trim();
  return name === '' ? emailAddress : name;
}
