import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { CodeField } from '../../access/code-field.tsx';
import type { Credentials } from '../../access/credentials.ts';
import { CredentialsRefusal } from '../../access/credentials-refusal.tsx';
import { Button } from '../../look/button.tsx';
import { Card } from '../../look/section.tsx';
import { FormView, fieldOf } from '../../shell/form-view.tsx';
import { words } from '../../shell/words.ts';

interface CodeStepProps {
  readonly credentials: Credentials;
  readonly login: string;
  readonly onDone: () => void;
}

/** The second step, which the portal asks for once the password was right. */
export function CodeStep({ credentials, login, onDone }: CodeStepProps): VNode {
  const { signin } = words.value;
  const { code } = signin;
  const form = credentials.code;
  const recovery = credentials.byRecovery.value;
  const frame = useRef<HTMLDivElement>(null);
  // The step before had the focus, and is gone.
  useEffect(() => frame.current?.querySelector('input')?.focus(), [recovery]);
  return (
    <Card>
      <div ref={frame}>
        <FormView
          form={form}
          onDone={onDone}
          tell={(refusal) => <CredentialsRefusal refusal={refusal} code={recovery ? 'recovery' : 'app'} />}
          actions={
            <>
              <Button kind="main" type="submit" wide busy={form.busy.value}>
                {signin.submit}
              </Button>
              <Button kind="quiet" wide onClick={credentials.toggleRecovery}>
                {recovery ? code.useApp : code.useRecovery}
              </Button>
              <Button kind="quiet" wide onClick={credentials.back}>
                {code.back}
              </Button>
            </>
          }
        >
          <div role="status">
            <h2>{code.title}</h2>
            <p class="soft">{code.lead(login)}</p>
          </div>
          <CodeField
            key={String(recovery)}
            label={recovery ? code.recovery : code.field}
            hint={recovery ? code.recoveryHint : code.hint}
            recovery={recovery}
            {...fieldOf(form, 'code')}
          />
        </FormView>
      </div>
    </Card>
  );
}
