import { Send } from 'lucide-preact';
import type { ComponentChildren, VNode } from 'preact';
import { Refusal } from '#core/errors/refusal.ts';
import type { HolderView } from '#core/portal/views.ts';
import { OpenAccountLink } from '../../accounts/open-account-link.tsx';
import { Badge } from '../../look/badge.tsx';
import { Button } from '../../look/button.tsx';
import { Notice } from '../../look/notice.tsx';
import { RefusalNotice } from '../../look/refusal-notice.tsx';
import { Screen } from '../../look/screen.tsx';
import { Card } from '../../look/section.tsx';
import { online } from '../../shell/network.ts';
import { refusalWords } from '../../shell/refusal-words.ts';
import { formats, words } from '../../shell/words.ts';
import { CompositionSection } from './composition-section.tsx';
import { InstructionsSection } from './instructions-section.tsx';
import type { InvitationModel } from './invitation-model.ts';
import type { InvitationPhase } from './phase.ts';
import { Progress } from './progress.tsx';
import { Receipts } from './receipts.tsx';

interface InvitationScreenProps {
  readonly model: InvitationModel;
  readonly view: HolderView;
  readonly phase: InvitationPhase;
  /** Undefined until the vault has been asked, and where no key is awaited. */
  readonly keyIsHere: boolean | undefined;
  readonly openElsewhere: boolean;
  readonly onAccept: () => void;
  /** The certificate and its files, once there are any. */
  readonly delivery: ComponentChildren;
}

export function InvitationScreen({
  model,
  view,
  phase,
  keyIsHere,
  openElsewhere,
  onAccept,
  delivery,
}: InvitationScreenProps): VNode {
  const { invitation } = words.value;
  const { dateTime } = formats.value;
  const viewedAt = model.invitation.value?.viewedAt;
  const toAccept = phase === 'toAccept';
  const heading = toAccept ? invitation.headings.toAccept(view.requesterName) : invitation.headings[phase];
  const waitsInMemory = phase === 'sending' && !model.durable.value;
  return (
    <Screen
      title={heading}
      documentTitle={invitation.title}
      width="narrow"
      lead={
        <>
          <p>{invitation.from(view.requesterName, view.accountName)}</p>
          <p class="mono small">{invitation.reference(view.reference)}</p>
        </>
      }
    >
      {model.cached.value && viewedAt && (
        <Notice kind="info">
          <p>{invitation.cached(dateTime(viewedAt))}</p>
        </Notice>
      )}
      <RefusalNotice refusal={model.refusal.value} />
      {toAccept && !model.durable.value && <NothingIsKept />}
      <Receipts receipts={model.receipts.value} onDismiss={(id) => void model.replica.dismiss(id)} />
      <Card>
        <Progress view={view} phase={phase} />
        <div class="invitation-state" role="status">
          <p>{waitsInMemory ? invitation.explanations.sendingFromMemory : invitation.explanations[phase]}</p>
          {view.refusalReason && (
            <p>
              <strong>{invitation.refusalReason}</strong> – {view.refusalReason}
            </p>
          )}
          {keyIsHere && phase !== 'delivered' && <Badge tone="good">{invitation.keyIsHere}</Badge>}
        </div>
        {keyIsHere === false && phase === 'underVerification' && (
          <Notice kind="warning">
            <p>{invitation.acceptedElsewhere}</p>
          </Notice>
        )}
        {phase === 'sending' && (
          <p>
            <Button icon={Send} disabled={!online.value} onClick={() => void model.replica.sync()}>
              {invitation.sendNow}
            </Button>
          </p>
        )}
      </Card>
      {delivery}
      <InstructionsSection view={view} />
      <CompositionSection view={view} toAccept={toAccept} />
      {phase === 'delivered' && <OpenAccountLink composition={view.composition} />}
      {toAccept && (
        <div class="invitation-accept">
          {openElsewhere && (
            <Notice kind="warning" announced>
              <p>{invitation.openInAnotherTab}</p>
            </Notice>
          )}
          <Button kind="main" wide onClick={onAccept}>
            {invitation.accept}
          </Button>
          <p class="soft small">{invitation.checkedBy(dateTime(view.invitation.expiresAt))}</p>
        </div>
      )}
    </Screen>
  );
}

/** Better known before the key is made than after. */
function NothingIsKept(): VNode {
  const { what, remedy } = refusalWords(new Refusal('vault.unavailable'));
  return (
    <Notice kind="warning" title={what}>
      <p>{remedy}</p>
    </Notice>
  );
}
