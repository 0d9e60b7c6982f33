import type { RequestValues } from './request-values.ts';

/** Fields that a certificate and a request for an account have in common. */
const shared = [
  'organizationName',
  'countryName',
  'registrationNumber',
  'streetAddress',
  'postalCode',
  'localityName',
  'stateOrProvinceName',
] as const satisfies readonly (keyof RequestValues)[];
type Shared = Readonly<Partial<Record<(typeof shared)[number], string>>>;

/** What the fragment of a shared link fills in; undefined when it names no organisation. */
export function readPrefill(fragment: string): Shared | undefined {
  const told = new URLSearchParams(fragment.replace(/^#/, ''));
  const filled = shared.flatMap((field) => {
    const text = told.get(field)?.trim().slice(0, 128);
    return text ? [[field, text] as const] : [];
  });
  return told.get('organizationName') ? (Object.fromEntries(filled) as Shared) : undefined;
}
