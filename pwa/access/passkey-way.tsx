import { KeyRound } from 'lucide-preact';
import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { Button } from '../look/button.tsx';
import { RefusalNotice } from '../look/refusal-notice.tsx';
import { passkeysSupported } from '../passkeys/ask-browser.ts';
import { proveWithPasskey } from '../passkeys/prove-with-passkey.ts';
import { signInWithPasskey } from '../passkeys/sign-in-with-passkey.ts';
import { createAction } from '../shell/action.ts';
import { useEnvironment } from '../shell/environment.ts';

interface PasskeyWayProps {
  /** `signIn` names nobody beforehand: the passkey does. */
  readonly purpose: 'prove' | 'signIn';
  readonly label: string;
  readonly onDone: () => void;
}

/** Instead of anything typed; left out where the browser knows no passkeys. */
export function PasskeyWay({ purpose, label, onDone }: PasskeyWayProps): VNode | null {
  const environment = useEnvironment();
  const action = useMemo(
    () =>
      createAction(
        () => (purpose === 'prove' ? proveWithPasskey(environment) : signInWithPasskey(environment)),
        environment.newId,
      ),
    [environment, purpose],
  );
  if (!passkeysSupported()) return null;
  const run = async () => {
    if (await action.run()) onDone();
  };
  return (
    <>
      <RefusalNotice refusal={action.refusal.value} />
      <Button icon={KeyRound} wide busy={action.busy.value} onClick={run}>
        {label}
      </Button>
    </>
  );
}
