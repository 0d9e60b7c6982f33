import type { VNode } from 'preact';
import type { OrganisationIdentity } from '#core/accounts/organisation-identity.ts';
import type { PreferencesView } from '#core/portal/administration-views.ts';
import { DefinitionList } from '../../look/definition-list.tsx';
import { Section } from '../../look/section.tsx';
import { Time } from '../../look/time.tsx';
import { formats, words } from '../../shell/words.ts';

/** What the account is; only the operator changes it. */
export function AccountSection({ view }: { readonly view: PreferencesView }): VNode {
  const { common, administration } = words.value;
  const { account } = administration.preferences;
  const { identity } = view;
  return (
    <Section title={account.title}>
      <DefinitionList
        items={[
          { term: account.name, value: view.accountName },
          { term: account.plan, value: common.plans[view.plan] },
          { term: account.opened, value: <Time at={view.openedAt} as="date" /> },
          { term: account.headOffice, value: identity && <HeadOffice identity={identity} /> },
          { term: account.registrationNumber, value: identity?.registrationNumber, mono: true },
          { term: account.nafCode, value: identity?.nafCode, mono: true },
          { term: account.vatNumber, value: identity?.vatNumber, mono: true },
          { term: account.phone, value: identity?.phone },
        ]}
      />
      {!identity && <p class="soft">{account.noHeadOffice}</p>}
      <p class="small soft">{account.change}</p>
    </Section>
  );
}

function HeadOffice({ identity }: { readonly identity: OrganisationIdentity }): VNode {
  const { organizationName, streetAddress, postalCode, localityName, stateOrProvinceName, countryName } =
    identity;
  const lines = [
    organizationName,
    streetAddress,
    `${postalCode} ${localityName}`.trim(),
    [stateOrProvinceName, formats.value.country(countryName)].filter(Boolean).join(', '),
  ];
  return <span class="lines">{lines.join('\n')}</span>;
}
