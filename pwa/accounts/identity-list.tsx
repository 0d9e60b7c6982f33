import type { VNode } from 'preact';
import type { OrganisationIdentity } from '#core/accounts/organisation-identity.ts';
import { DefinitionList } from '../look/definition-list.tsx';
import { formats, words } from '../shell/words.ts';

/** The head office of an organisation. */
export function IdentityList({ identity }: { readonly identity: OrganisationIdentity }): VNode {
  const { fields } = words.value.accountOpening;
  const place = [identity.postalCode, identity.localityName].filter(Boolean).join(' ');
  return (
    <DefinitionList
      items={[
        { term: fields.organizationName, value: identity.organizationName },
        { term: fields.countryName, value: formats.value.country(identity.countryName) },
        { term: fields.registrationNumber, value: identity.registrationNumber, mono: true },
        { term: fields.nafCode, value: identity.nafCode, mono: true },
        { term: fields.vatNumber, value: identity.vatNumber, mono: true },
        { term: fields.streetAddress, value: identity.streetAddress },
        { term: fields.localityName, value: place },
        { term: fields.stateOrProvinceName, value: identity.stateOrProvinceName },
        { term: fields.phone, value: identity.phone, mono: true },
      ]}
    />
  );
}
