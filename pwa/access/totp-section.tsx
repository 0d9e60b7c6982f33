import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { MeView } from '#core/portal/signin-views.ts';
import { Badge } from '../look/badge.tsx';
import { Button } from '../look/button.tsx';
import { DefinitionList } from '../look/definition-list.tsx';
import { Notice } from '../look/notice.tsx';
import { Section } from '../look/section.tsx';
import { Time } from '../look/time.tsx';
import { formats, words } from '../shell/words.ts';
import { RemoveTotpDialog, RenewCodesDialog, SetUpTotpDialog } from './totp-dialogs.tsx';

interface TotpSectionProps {
  readonly me: MeView;
  readonly onChanged: () => Promise<void>;
}

/** So few recovery codes are soon none. */
const few = 3;

export function TotpSection({ me, onChanged }: TotpSectionProps): VNode {
  const [open, setOpen] = useState<'remove' | 'renew' | 'setUp' | undefined>(undefined);
  const { totp } = words.value.access;
  const { on, imposed } = me.totp;
  const dialog = { login: me.login, onClose: () => setOpen(undefined), onChanged };
  const passkeysFirst = !on && !imposed && me.passkeys > 0;
  const maySetUp = me.signInMode !== 'certificate' && !passkeysFirst;
  return (
    <Section
      title={totp.title}
      actions={<Badge tone={on ? 'good' : 'neutral'}>{on ? totp.on : totp.off}</Badge>}
    >
      {on ? <State me={me} /> : <p class="soft">{totp.whatFor}</p>}
      {imposed && <p class="soft">{totp.imposed}</p>}
      {me.signInMode === 'certificate' && <p class="soft">{totp.notWithCertificate}</p>}
      {passkeysFirst && <p class="soft">{totp.passkeysFirst}</p>}
      <div class="form-actions">
        {maySetUp && (
          <Button kind={on ? 'plain' : 'main'} onClick={() => setOpen('setUp')}>
            {on ? totp.replace : totp.setUp}
          </Button>
        )}
        {on && <Button onClick={() => setOpen('renew')}>{totp.renew}</Button>}
        {on && !imposed && (
          <Button kind="danger" onClick={() => setOpen('remove')}>
            {totp.remove}
          </Button>
        )}
      </div>
      <SetUpTotpDialog {...dialog} open={open === 'setUp'} />
      <RenewCodesDialog {...dialog} open={open === 'renew'} />
      <RemoveTotpDialog {...dialog} open={open === 'remove'} />
    </Section>
  );
}

function State({ me: { totp: state } }: { readonly me: MeView }): VNode {
  const { totp } = words.value.access;
  const left = state.recoveryCodesLeft;
  return (
    <>
      <DefinitionList
        items={[
          { term: totp.since, value: state.confirmedAt && <Time at={state.confirmedAt} as="date" /> },
          { term: totp.codesLeft, value: formats.value.number(left) },
        ]}
      />
      {left < few && <Notice kind="warning">{totp.codesFew}</Notice>}
    </>
  );
}
