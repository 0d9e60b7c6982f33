import type { VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { archivePurpose, type Purpose, purposes } from '#core/accounts/purposes.ts';
import { Button } from '../../look/button.tsx';
import { Checkbox } from '../../look/checkbox.tsx';
import { Dialog } from '../../look/dialog.tsx';
import { Notice } from '../../look/notice.tsx';
import { RefusalNotice } from '../../look/refusal-notice.tsx';
import { Section } from '../../look/section.tsx';
import { createAction } from '../../shell/action.ts';
import { now } from '../../shell/clock.ts';
import { useEnvironment } from '../../shell/environment.ts';
import { formats, words } from '../../shell/words.ts';
import type { PersonalDataPart } from './index.tsx';

/** The seven purposes, each with what its withdrawal means. */
export function PurposesSection({ portal, view, onDone }: PersonalDataPart): VNode {
  const { newId, session } = useEnvironment();
  const [withdrawn, setWithdrawn] = useState<readonly Purpose[]>(view.withdrawn);
  const [saved, setSaved] = useState(false);
  const [confirming, setConfirming] = useState(false);
  const save = useMemo(
    () =>
      createAction(
        (id, chosen: readonly Purpose[]) =>
          portal.run('personalData.setPurposes@1', { withdrawn: [...chosen] }, { id }),
        newId,
      ),
    [portal],
  );
  const { purposes: said } = words.value.personalData;
  const locksOut = withdrawn.includes('systemSecurity') && !view.withdrawn.includes('systemSecurity');
  const run = async () => {
    const done = await save.run(withdrawn);
    setConfirming(false);
    setSaved(done);
    if (!done) return;
    await onDone();
    // The session of this very browser may have ended.
    await session.refresh();
  };
  const allow = (purpose: Purpose, allowed: boolean) => {
    setSaved(false);
    setWithdrawn(purposes.filter((other) => (other === purpose ? !allowed : withdrawn.includes(other))));
  };
  const archived = view.archiveUntil !== undefined && view.archiveUntil > now.value.toISOString();
  return (
    <Section title={said.title}>
      <p class="soft">{said.lead}</p>
      <div class="purposes">
        {purposes.map((purpose) => (
          <Checkbox
            key={purpose}
            name={purpose}
            label={said.names[purpose]}
            detail={
              <>
                {said.texts[purpose]}
                {purpose === archivePurpose && archived && view.archiveUntil && (
                  <> {said.mandatory(formats.value.date(view.archiveUntil))}</>
                )}
              </>
            }
            checked={!withdrawn.includes(purpose)}
            onChecked={(checked) => allow(purpose, checked)}
          />
        ))}
      </div>
      {!confirming && <RefusalNotice refusal={save.refusal.value} />}
      {saved && (
        <Notice kind="success" announced>
          <p>{said.saved}</p>
        </Notice>
      )}
      <div class="form-actions">
        <Button
          kind="main"
          busy={save.busy.value}
          onClick={() => (locksOut ? setConfirming(true) : void run())}
        >
          {said.save}
        </Button>
      </div>
      <Dialog
        open={confirming}
        title={said.lockOutTitle}
        onClose={() => setConfirming(false)}
        actions={
          <>
            <Button onClick={() => setConfirming(false)}>{words.value.common.actions.cancel}</Button>
            <Button kind="danger" busy={save.busy.value} onClick={() => void run()}>
              {said.lockOutNow}
            </Button>
          </>
        }
      >
        <p>{said.lockOutText}</p>
      </Dialog>
    </Section>
  );
}
