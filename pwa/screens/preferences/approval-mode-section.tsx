import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import type { PreferencesView } from '#core/portal/administration-views.ts';
import { Button } from '../../look/button.tsx';
import { Checkbox } from '../../look/checkbox.tsx';
import { RefusalNotice } from '../../look/refusal-notice.tsx';
import { Section } from '../../look/section.tsx';
import { toast } from '../../look/toasts.tsx';
import { createAction } from '../../shell/action.ts';
import { useEnvironment } from '../../shell/environment.ts';
import { words } from '../../shell/words.ts';

interface ApprovalModeSectionProps {
  readonly view: PreferencesView;
  readonly onKept: () => Promise<void>;
}

/** Whether orders wait until an approver lets them through (T 7.2.1). */
export function ApprovalModeSection({ view, onKept }: ApprovalModeSectionProps): VNode {
  const { portal, session, newId } = useEnvironment();
  const on = useSignal(view.approvalMode);
  const save = useMemo(
    () => createAction((id) => portal.run('preferences.setApprovalMode@1', { on: on.value }, { id }), newId),
    [portal],
  );
  const { approval } = words.value.administration.preferences;
  const onSave = async () => {
    if (!(await save.run())) return;
    toast({ text: on.value ? approval.savedOn : approval.savedOff });
    await Promise.all([onKept(), session.refresh()]);
  };
  return (
    <Section title={approval.title}>
      <p class="soft">{approval.lead}</p>
      <Checkbox
        name="approvalMode"
        label={approval.label}
        detail={approval.hint}
        checked={on.value}
        onChecked={(checked) => {
          on.value = checked;
        }}
      />
      <p>
        <a href="/administration/users">{approval.users}</a>
      </p>
      {view.awaitingApproval > 0 && (
        <p>
          <a href="/orders?state=awaitingApproval">{approval.waiting(view.awaitingApproval)}</a>
        </p>
      )}
      <RefusalNotice refusal={save.refusal.value} />
      {on.value !== view.approvalMode && (
        <div class="form-actions">
          <Button kind="main" busy={save.busy.value} onClick={onSave}>
            {approval.save}
          </Button>
        </div>
      )}
    </Section>
  );
}
