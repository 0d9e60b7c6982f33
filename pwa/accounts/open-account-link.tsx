import { Building2 } from 'lucide-preact';
import type { VNode } from 'preact';
import type { Composition } from '#core/orders/composition.ts';
import { ButtonLink } from '../look/button.tsx';
import { words } from '../shell/words.ts';

/** What the head office of a request for an account takes from a certificate. */
const shared = [
  'organizationName',
  'countryName',
  'registrationNumber',
  'streetAddress',
  'postalCode',
  'localityName',
  'stateOrProvinceName',
] as const satisfies readonly (keyof Composition)[];

/** Leads to the form of ACC-1 with the organisation of a valid certificate filled in; nothing without one (ACC-2). */
export function OpenAccountLink({ composition }: { readonly composition: Composition }): VNode | null {
  if (composition.organizationName === '') return null;
  const told = shared.flatMap((field) => (composition[field] ? [[field, composition[field]]] : []));
  const { openAccount, openAccountText } = words.value.invitation;
  return (
    <p class="open-account-link soft">
      {openAccountText(composition.organizationName)}{' '}
      <ButtonLink kind="quiet" icon={Building2} href={`/open-account#${new URLSearchParams(told)}`}>
        {openAccount}
      </ButtonLink>
    </p>
  );
}
