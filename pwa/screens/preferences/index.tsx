import type { VNode } from 'preact';
import { Screen } from '../../look/screen.tsx';
import { useEnvironment } from '../../shell/environment.ts';
import { Loaded } from '../../shell/loaded.tsx';
import { SignedIn } from '../../shell/signed-in.tsx';
import { useReading } from '../../shell/use-reading.ts';
import { words } from '../../shell/words.ts';
import { AccountSection } from './account-section.tsx';
import { ApprovalModeSection } from './approval-mode-section.tsx';
import { ContactPointsSection } from './contact-points-section.tsx';
import { InvoicingForm } from './invoicing-form.tsx';

export default function PreferencesScreen(): VNode {
  return (
    <SignedIn as="user" title={words.value.administration.preferences.title}>
      {() => <Preferences />}
    </SignedIn>
  );
}

function Preferences(): VNode {
  const { portal } = useEnvironment();
  const reading = useReading((signal) => portal.read('/api/preferences', { signal }), [portal]);
  const { preferences } = words.value.administration;
  return (
    <Screen title={preferences.title} lead={<p>{preferences.lead}</p>} width="narrow">
      <Loaded reading={reading}>
        {(view) => (
          <>
            <AccountSection view={view} />
            <ApprovalModeSection key={`approval ${view.approvalMode}`} view={view} onKept={reading.reload} />
            {/* Each form begins anew from what is kept. */}
            <ContactPointsSection
              key={`points ${JSON.stringify(view.contactPoints)}`}
              points={view.contactPoints}
              onKept={reading.reload}
            />
            <InvoicingForm
              key={`invoicing ${JSON.stringify(view.invoicing)}`}
              view={view}
              onKept={reading.reload}
            />
          </>
        )}
      </Loaded>
    </Screen>
  );
}
