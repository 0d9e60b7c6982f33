import type { VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { PersonalDataView } from '#core/portal/personal-data-views.ts';
import { Button } from '../../look/button.tsx';
import { Checkbox } from '../../look/checkbox.tsx';
import { FormDialog } from '../../look/form-dialog.tsx';
import { Notice } from '../../look/notice.tsx';
import { RefusalNotice } from '../../look/refusal-notice.tsx';
import { Section } from '../../look/section.tsx';
import { toast } from '../../look/toasts.tsx';
import { createAction } from '../../shell/action.ts';
import { now } from '../../shell/clock.ts';
import { useEnvironment } from '../../shell/environment.ts';
import { formats, words } from '../../shell/words.ts';
import type { PersonalDataPart } from './index.tsx';

/** Asks for the erasure, says when it will be, and takes it back. */
export function ErasureSection(part: PersonalDataPart): VNode {
  const { portal, view, onDone } = part;
  const { newId } = useEnvironment();
  const [asking, setAsking] = useState(false);
  const keep = useMemo(
    () => createAction((id) => portal.run('personalData.keep@1', {}, { id }), newId),
    [portal],
  );
  const { erasure } = words.value.personalData;
  const onKeep = async () => {
    if (!(await keep.run())) return;
    toast({ text: erasure.kept });
    await onDone();
  };
  const asked = view.erasureRequestedAt;
  return (
    <Section title={erasure.title}>
      {asked !== undefined && (
        <Notice
          kind="warning"
          title={erasure.asked(formats.value.dateTime(asked))}
          actions={
            <Button busy={keep.busy.value} onClick={onKeep}>
              {erasure.keep}
            </Button>
          }
        />
      )}
      <RefusalNotice refusal={keep.refusal.value} />
      <When view={view} />
      <p>{erasure.stays}</p>
      {asked === undefined && (
        <div class="form-actions">
          <Button kind="danger" onClick={() => setAsking(true)}>
            {erasure.submit}
          </Button>
        </div>
      )}
      {asking && <ErasureDialog {...part} onClose={() => setAsking(false)} />}
    </Section>
  );
}

function When({ view }: { readonly view: PersonalDataView }): VNode {
  const { erasure } = words.value.personalData;
  const { archiveUntil, openOrders } = view;
  const later = archiveUntil !== undefined && archiveUntil > now.value.toISOString();
  return (
    <>
      {later && <p>{erasure.later(formats.value.date(archiveUntil))}</p>}
      {openOrders > 0 && <p>{erasure.openOrders(openOrders)}</p>}
      {!later && openOrders === 0 && <p>{erasure.now}</p>}
    </>
  );
}

function ErasureDialog({
  portal,
  view,
  onDone,
  onClose,
}: PersonalDataPart & { readonly onClose: () => void }): VNode {
  const { newId } = useEnvironment();
  const [confirmed, setConfirmed] = useState(false);
  const [tried, setTried] = useState(false);
  const erase = useMemo(
    () => createAction((id) => portal.run('personalData.erase@1', { confirmed: true }, { id }), newId),
    [portal],
  );
  const { erasure } = words.value.personalData;
  const onErase = async () => {
    setTried(true);
    if (!confirmed || !(await erase.run())) return;
    toast({ text: erasure.done });
    onClose();
    await onDone();
  };
  return (
    <FormDialog
      title={erasure.confirmTitle}
      submit={erasure.submitNow}
      danger
      busy={erase.busy.value}
      refusal={erase.refusal.value}
      onSubmit={onErase}
      onClose={onClose}
    >
      <When view={view} />
      <Checkbox
        name="confirmed"
        label={erasure.confirm}
        checked={confirmed}
        onChecked={setConfirmed}
        error={tried && !confirmed ? erasure.confirmMissing : undefined}
      />
    </FormDialog>
  );
}
