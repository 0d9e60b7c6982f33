import type { VNode } from 'preact';
import type { AccountRequestView } from '#core/portal/account-opening-views.ts';
import { Section } from '../../look/section.tsx';
import { words } from '../../shell/words.ts';

/** Who else has, or asked for, an account for the same number of the same register. */
export function SameSection({ view }: { readonly view: AccountRequestView }): VNode {
  const { request, requests } = words.value.accountOpening;
  const { sameAccounts, sameRequests } = view;
  return (
    <Section title={request.same}>
      {sameAccounts.length + sameRequests.length === 0 ? (
        <p class="soft">{request.sameNone}</p>
      ) : (
        <ul class="same-organisation">
          {sameAccounts.map(({ accountId, name }) => (
            <li key={accountId}>
              <a href={`/office/accounts/${accountId}`}>{request.sameAccount(name)}</a>
            </li>
          ))}
          {sameRequests.map(({ number, state }) => (
            <li key={number}>
              <a href={`/office/account-requests/${number}`}>
                {request.sameRequest(String(number), requests.states[state])}
              </a>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
