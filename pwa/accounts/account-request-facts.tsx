import type { VNode } from 'preact';
import type { AccountRequest, ContactPerson } from '#core/accounts/account-request.ts';
import { DefinitionList } from '../look/definition-list.tsx';
import { Section } from '../look/section.tsx';
import { words } from '../shell/words.ts';
import { IdentityList } from './identity-list.tsx';

/** All that a request for an account says: to whoever makes it, and to the operator. */
export function AccountRequestFacts({ asked }: { readonly asked: AccountRequest }): VNode {
  const { accountOpening: said, common } = words.value;
  const { fields } = said;
  return (
    <>
      <Section title={said.requests.organisation}>
        <IdentityList identity={asked.organisation} />
      </Section>
      <Section title={said.roles.administrative.label}>
        <ContactList contact={asked.administrative} />
      </Section>
      <Section title={said.roles.technical.label}>
        {asked.technical ? <ContactList contact={asked.technical} /> : <p>{said.noTechnical}</p>}
      </Section>
      <Section title={said.request.asked}>
        <DefinitionList
          items={[
            { term: fields.organisationType, value: said.organisationTypes[asked.organisationType].label },
            { term: fields.plan, value: common.plans[asked.plan] },
            { term: fields.signInMode, value: said.signInModes[asked.signInMode].label },
            { term: fields.language, value: common.languages[asked.language] },
          ]}
        />
      </Section>
    </>
  );
}

function ContactList({ contact }: { readonly contact: ContactPerson }): VNode {
  const { fields } = words.value.accountOpening;
  return (
    <DefinitionList
      items={[
        { term: fields.name, value: contact.name },
        { term: fields.position, value: contact.position },
        { term: fields.mail, value: contact.mail },
        { term: fields.phone, value: contact.phone, mono: true },
      ]}
    />
  );
}
