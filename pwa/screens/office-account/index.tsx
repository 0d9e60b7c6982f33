import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useRoute } from 'preact-iso';
import type { AccountView } from '#core/portal/account-opening-views.ts';
import { IdentityList } from '../../accounts/identity-list.tsx';
import { Button, ButtonLink } from '../../look/button.tsx';
import { DefinitionList } from '../../look/definition-list.tsx';
import { Screen } from '../../look/screen.tsx';
import { Section } from '../../look/section.tsx';
import { Time } from '../../look/time.tsx';
import { useEnvironment } from '../../shell/environment.ts';
import { Loaded } from '../../shell/loaded.tsx';
import { SignedIn } from '../../shell/signed-in.tsx';
import { useReading } from '../../shell/use-reading.ts';
import { formats, words } from '../../shell/words.ts';
import { ChangePlanDialog } from './change-plan-dialog.tsx';
import { ContactsSection } from './contacts-section.tsx';
import { PlanHistory } from './plan-history.tsx';

export default function OfficeAccountScreen(): VNode {
  const accountId = useRoute().params.accountId ?? '';
  return (
    <SignedIn as="operator" title={words.value.office.accounts.name}>
      {() => <Account key={accountId} accountId={accountId} />}
    </SignedIn>
  );
}

function Account({ accountId }: { readonly accountId: string }): VNode {
  const { portal } = useEnvironment();
  const [changing, setChanging] = useState(false);
  const reading = useReading(
    (signal) => portal.read('/api/office/accounts/:accountId', { params: { accountId }, signal }),
    [portal, accountId],
  );
  const { accountOpening, common, office } = words.value;
  const { account } = accountOpening;
  const view = reading.value.value;
  return (
    <Screen title={view?.name ?? office.accounts.name} width="narrow">
      <Loaded reading={reading}>
        {(loaded) => (
          <>
            <FactsSection view={loaded} />
            <Section
              title={account.plan}
              actions={<Button onClick={() => setChanging(true)}>{account.changePlan}</Button>}
            >
              <p>
                <strong>{common.plans[loaded.plan]}</strong>
              </p>
              <PlanHistory view={loaded} onDone={reading.reload} />
            </Section>
            <Section title={account.identity}>
              {loaded.identity ? (
                <IdentityList identity={loaded.identity} />
              ) : (
                <p class="soft">{account.noIdentity}</p>
              )}
            </Section>
            <ContactsSection contacts={loaded.contacts} />
            <ChangePlanDialog
              view={loaded}
              open={changing}
              onClose={() => setChanging(false)}
              onDone={reading.reload}
            />
          </>
        )}
      </Loaded>
    </Screen>
  );
}

function FactsSection({ view }: { readonly view: AccountView }): VNode {
  const { account, fields, organisationTypes, signInModes } = words.value.accountOpening;
  const { signInMode, wishedSignInMode, requestNumber } = view;
  const wish = wishedSignInMode !== undefined && wishedSignInMode !== signInMode;
  const { number } = formats.value;
  return (
    <Section
      title={words.value.office.accounts.name}
      actions={
        <ButtonLink href={`/office/accounts/${view.accountId}/users`}>{account.manageUsers}</ButtonLink>
      }
    >
      <DefinitionList
        items={[
          { term: account.opened, value: <Time at={view.openedAt} as="date" /> },
          {
            term: account.request,
            value: requestNumber && (
              <a href={`/office/account-requests/${requestNumber}`}>
                {account.requestNumber(String(requestNumber))}
              </a>
            ),
          },
          {
            term: fields.organisationType,
            value: view.organisationType && organisationTypes[view.organisationType].label,
          },
          {
            term: account.signIn,
            value: wish
              ? `${signInModes[signInMode].label} (${account.wish(signInModes[wishedSignInMode].label)})`
              : signInModes[signInMode].label,
          },
          { term: account.users, value: number(view.users) },
          { term: account.orders, value: number(view.orders) },
        ]}
      />
    </Section>
  );
}
