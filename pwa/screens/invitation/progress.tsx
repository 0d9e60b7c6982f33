import type { VNode } from 'preact';
import { holderSteps } from '#core/orders/state.ts';
import type { HolderView } from '#core/portal/views.ts';
import { type Step, Steps } from '../../look/steps.tsx';
import { words } from '../../shell/words.ts';
import type { InvitationPhase } from './phase.ts';

/** Phases in which nothing is under way any more. */
const ended: ReadonlySet<InvitationPhase> = new Set(['cancelled', 'invitationExpired', 'refused']);

export function Progress({
  view,
  phase,
}: {
  readonly view: HolderView;
  readonly phase: InvitationPhase;
}): VNode {
  const { invitation } = words.value;
  const next = holderSteps.find((step) => !view.stepsDone.includes(step));
  const state = (step: (typeof holderSteps)[number]): Step['state'] => {
    if (view.stepsDone.includes(step)) return 'done';
    return step === next && !ended.has(phase) ? 'current' : 'todo';
  };
  return (
    <Steps
      label={invitation.progress}
      steps={holderSteps.map((step) => ({ label: invitation.steps[step], state: state(step) }))}
    />
  );
}
