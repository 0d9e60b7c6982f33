import { IdCard } from 'lucide-preact';
import type { VNode } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { Button } from '../look/button.tsx';
import { Notice } from '../look/notice.tsx';
import { RefusalNotice } from '../look/refusal-notice.tsx';
import { Loading } from '../look/spinner.tsx';
import { createAction } from '../shell/action.ts';
import { useEnvironment } from '../shell/environment.ts';
import { words } from '../shell/words.ts';
import { beginCertificateSignIn, redeemReturn, takeReturn } from './certificate-sign-in.ts';
import type { Return } from './presentation.ts';

interface CertificateSignInWayProps {
  /** Where the person wanted to go. */
  readonly next: string | undefined;
  /** Called when they are signed in, with what `next` was when they left for their certificate. */
  readonly onDone: (next: string | undefined) => void;
}

/** On the sign-in page: leads to where the browser presents a certificate, and takes what comes back. */
export function CertificateSignInWay({ next, onDone }: CertificateSignInWayProps): VNode | null {
  const environment = useEnvironment();
  const { session, newId } = environment;
  const origin = session.view.value?.certificateOrigin;
  const [handedOver, setHandedOver] = useState(false);
  const redeem = useMemo(
    () =>
      createAction(async (_id, returned: Return) => {
        const redeemed = await redeemReturn(environment, returned);
        if (redeemed.kind === 'signedIn') onDone(redeemed.next);
        else {
          setHandedOver(true);
          window.close();
        }
      }, newId),
    [environment],
  );
  const begin = useMemo(
    () => createAction((_id, to: string) => beginCertificateSignIn(to, next), newId),
    [newId, next],
  );
  useEffect(() => {
    const returned = takeReturn();
    if (returned) void redeem.run(returned);
  }, [redeem]);

  const { signin, signInCertificates } = words.value;
  const { signIn } = signInCertificates;
  if (handedOver) {
    return (
      <Notice kind="success" title={signIn.closeTitle} announced>
        <p>{signIn.close}</p>
      </Notice>
    );
  }
  if (redeem.busy.value) return <Loading label={signIn.redeeming} />;
  return (
    <>
      <RefusalNotice refusal={redeem.refusal.value ?? begin.refusal.value} />
      {origin !== undefined && (
        <Button icon={IdCard} wide busy={begin.busy.value} onClick={() => begin.run(origin)}>
          {signin.certificate}
        </Button>
      )}
    </>
  );
}
