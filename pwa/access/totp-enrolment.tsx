import type { VNode } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { Button, ButtonLink } from '../look/button.tsx';
import { CopyButton } from '../look/copy-button.tsx';
import { RefusalNotice } from '../look/refusal-notice.tsx';
import { Steps } from '../look/steps.tsx';
import { useEnvironment } from '../shell/environment.ts';
import { FormView, fieldOf } from '../shell/form-view.tsx';
import { words } from '../shell/words.ts';
import { CodeField } from './code-field.tsx';
import { QrCode } from './qr-code.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';
import { createTotpEnrolment, grouped, type TotpEnrolment as Model } from './totp-enrolment-model.ts';
import './totp-enrolment.css';

interface TotpEnrolmentProps {
  readonly login: string;
  /** Once the recovery codes are kept. */
  readonly onDone: () => void;
  /** Told when it can no longer be left without losing the recovery codes. */
  readonly onConfirmed?: () => void;
  /** Somebody tried to leave all the same. */
  readonly hurried?: boolean;
}

/** Sets up a second factor, step by step. */
export function TotpEnrolment({ login, onDone, onConfirmed, hurried = false }: TotpEnrolmentProps): VNode {
  const environment = useEnvironment();
  const model = useMemo(() => createTotpEnrolment(environment), [environment]);
  const { totp } = words.value.access;
  const step = model.step.value;
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (step === 'codes') onConfirmed?.();
    // What was pressed is gone: the next step is read from its beginning.
    if (step !== 'begin') frame.current?.focus();
  }, [step]);
  const current = { begin: 0, confirm: 1, codes: 2 }[step];
  const steps = [totp.stepBegin, totp.stepConfirm, totp.stepCodes].map((label, index) => ({
    label,
    state: stateAt(index, current),
  }));
  return (
    <div class="totp-enrolment" ref={frame} tabIndex={-1}>
      <Steps label={totp.steps} steps={steps} />
      {step === 'begin' && <Begin model={model} />}
      {step === 'confirm' && <Confirm model={model} />}
      {model.recoveryCodes.value && (
        <RecoveryCodes codes={model.recoveryCodes.value} login={login} hurried={hurried} onDone={onDone} />
      )}
    </div>
  );
}

function stateAt(index: number, current: number): 'current' | 'done' | 'todo' {
  if (index === current) return 'current';
  return index < current ? 'done' : 'todo';
}

function Begin({ model: { begin } }: { readonly model: Model }): VNode {
  const { totp } = words.value.access;
  return (
    <>
      <p>{totp.begin}</p>
      <RefusalNotice refusal={begin.refusal.value} />
      <div class="form-actions">
        <Button kind="main" busy={begin.busy.value} onClick={() => begin.run()}>
          {totp.beginSubmit}
        </Button>
      </div>
    </>
  );
}

function Confirm({ model: { secret, confirm } }: { readonly model: Model }): VNode | null {
  const { totp } = words.value.access;
  if (!secret.value) return null;
  const { secret: text, uri } = secret.value;
  return (
    <>
      <p class="totp-open-app">
        <ButtonLink wide href={uri}>
          {totp.openApp}
        </ButtonLink>
      </p>
      <div class="totp-secret">
        <div>
          <p class="totp-secret-title">{totp.scan}</p>
          <QrCode text={uri} label={totp.scanAlt} />
        </div>
        <div>
          <p class="totp-secret-title">{totp.orType}</p>
          <p class="totp-secret-text mono">{grouped(text)}</p>
          <div class="form-actions">
            <CopyButton text={text} of={totp.secret} />
          </div>
        </div>
      </div>
      <FormView
        form={confirm}
        actions={
          <Button kind="main" type="submit" busy={confirm.busy.value}>
            {totp.confirm}
          </Button>
        }
      >
        <CodeField label={totp.code} {...fieldOf(confirm, 'code')} />
      </FormView>
    </>
  );
}
