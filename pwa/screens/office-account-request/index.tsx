import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useRoute } from 'preact-iso';
import type { AccountRequestView } from '#core/portal/account-opening-views.ts';
import { AccountRequestFacts } from '../../accounts/account-request-facts.tsx';
import { RequestStateBadge } from '../../accounts/request-state-badge.tsx';
import { Button, ButtonLink } from '../../look/button.tsx';
import { Notice } from '../../look/notice.tsx';
import { Screen } from '../../look/screen.tsx';
import { useEnvironment } from '../../shell/environment.ts';
import { Loaded } from '../../shell/loaded.tsx';
import { SignedIn } from '../../shell/signed-in.tsx';
import { useReading } from '../../shell/use-reading.ts';
import { formats, words } from '../../shell/words.ts';
import { ChecksSection } from './checks-section.tsx';
import { RefuseDialog } from './refuse-dialog.tsx';
import { SameSection } from './same-section.tsx';
import { ValidateDialog } from './validate-dialog.tsx';
import './office-account-request.css';

export default function OfficeAccountRequestScreen(): VNode {
  const number = useRoute().params.number ?? '';
  return (
    <SignedIn as="operator" title={words.value.accountOpening.request.title(number)}>
      {() => <Request key={number} number={number} />}
    </SignedIn>
  );
}

function Request({ number }: { readonly number: string }): VNode {
  const { portal } = useEnvironment();
  const [dialog, open] = useState<'refuse' | 'validate' | undefined>(undefined);
  const reading = useReading(
    (signal) => portal.read('/api/office/account-requests/:number', { params: { number }, signal }),
    [portal, number],
  );
  const { request } = words.value.accountOpening;
  const view = reading.value.value;
  const waits = view?.state === 'waiting' && view.asked !== undefined;
  const close = () => open(undefined);
  const done = async () => {
    close();
    await reading.reload();
  };
  return (
    <Screen
      title={request.title(number)}
      lead={view && <RequestLead view={view} />}
      width="narrow"
      actions={
        waits && (
          <>
            <Button kind="main" onClick={() => open('validate')}>
              {request.validate}
            </Button>
            <Button onClick={() => open('refuse')}>{request.refuse}</Button>
          </>
        )
      }
    >
      <Loaded reading={reading}>
        {(loaded) => (
          <>
            <Decision view={loaded} />
            {loaded.asked ? (
              <>
                <ChecksSection outcomes={loaded.outcomes} />
                <SameSection view={loaded} />
                <AccountRequestFacts asked={loaded.asked} />
                {waits && (
                  <>
                    <ValidateDialog
                      view={loaded}
                      asked={loaded.asked}
                      open={dialog === 'validate'}
                      onClose={close}
                      onDone={done}
                    />
                    <RefuseDialog
                      requestId={loaded.requestId}
                      open={dialog === 'refuse'}
                      onClose={close}
                      onDone={done}
                    />
                  </>
                )}
              </>
            ) : (
              <p>{request.erased}</p>
            )}
          </>
        )}
      </Loaded>
    </Screen>
  );
}

function RequestLead({ view }: { readonly view: AccountRequestView }): VNode {
  return (
    <p class="account-request-lead">
      <RequestStateBadge state={view.state} />
      <span>{view.organizationName}</span>
    </p>
  );
}

/** What was decided, and why; or what the wish for certificates means for the decision. */
function Decision({ view }: { readonly view: AccountRequestView }): VNode | null {
  const { request, requests } = words.value.accountOpening;
  if (view.decidedAt === undefined) {
    if (view.asked?.signInMode !== 'certificate') return null;
    return (
      <Notice kind="info">
        <p>{request.certificateWish}</p>
      </Notice>
    );
  }
  const account = view.openedAccountId;
  return (
    <Notice
      kind={view.state === 'refused' ? 'warning' : 'success'}
      title={request.decided(requests.states[view.state], formats.value.dateTime(view.decidedAt))}
      actions={account && <ButtonLink href={`/office/accounts/${account}`}>{request.seeAccount}</ButtonLink>}
    >
      {view.reason && <p class="lines">{view.reason}</p>}
    </Notice>
  );
}
