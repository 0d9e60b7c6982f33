import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import type { MeView } from '#core/portal/signin-views.ts';
import { Button } from '../look/button.tsx';
import { Dialog } from '../look/dialog.tsx';
import { FormDialog } from '../look/form-dialog.tsx';
import { Loading } from '../look/spinner.tsx';
import { toast } from '../look/toasts.tsx';
import { type Environment, useEnvironment } from '../shell/environment.ts';
import type { Asked, Proof } from '../shell/proof.ts';
import { useReading } from '../shell/use-reading.ts';
import { words } from '../shell/words.ts';
import { CertificateProof } from '../sign-in-certificates/certificate-proof.tsx';
import { CredentialsFields } from './credentials-fields.tsx';
import { Or } from './or.tsx';
import { PasskeyWay } from './passkey-way.tsx';
import { ProvePerson } from './prove-person.tsx';
import { createProving } from './proving.ts';
import { waysToProve } from './ways-to-prove.ts';

interface ProveDialogProps {
  readonly asked: Asked;
  readonly settle: Proof['settle'];
}

/** Over whatever is open: shows that it is still the same person, and nothing of what they were doing is lost. */
export function ProveDialog(props: ProveDialogProps): VNode {
  const key = `${props.asked.kind} ${props.asked.person.userId}`;
  return props.asked.kind === 'prove' ? <Prove key={key} {...props} /> : <Ask key={key} {...props} />;
}

/** In a session, the portal says by what this person can prove who they are. */
function Prove(props: ProveDialogProps): VNode {
  const { portal } = useEnvironment();
  const me = useReading((signal) => portal.read('/api/me', { signal }), [portal]).value.value;
  if (me) return <Ask {...props} me={me} />;
  const close = () => props.settle(false);
  return (
    <Dialog open title={words.value.signin.prove.title} onClose={close}>
      <Loading />
    </Dialog>
  );
}

interface AskProps extends ProveDialogProps {
  readonly me?: MeView;
}

function Ask({ asked, settle, me }: AskProps): VNode {
  const environment = useEnvironment();
  const { kind, person } = asked;
  const { credentials, proven } = useMemo(
    () => createProving({ environment, asked, onProven: () => settle(isStill(asked, environment)) }),
    [],
  );
  const { signin, common } = words.value;
  const { title, lead } = kind === 'again' ? signin.ended : signin.prove;
  const close = () => settle(false);
  const ways = waysToProve({ signInMode: person.signInMode, me });
  const others = (
    <>
      {ways.includes('passkey') && (
        <PasskeyWay
          purpose={kind === 'again' ? 'signIn' : 'prove'}
          label={signin.prove.passkey}
          onDone={proven}
        />
      )}
      {ways.includes('certificate') && <CertificateProof kind={kind} onProven={proven} />}
    </>
  );
  const intro = (
    <>
      <p class="soft">{lead}</p>
      <ProvePerson person={person} hidesScreen={kind === 'again'} />
    </>
  );
  if (!ways.includes('password') && !ways.includes('totp')) {
    const cancel = <Button onClick={close}>{common.actions.cancel}</Button>;
    return (
      <Dialog open title={title} onClose={close} actions={cancel}>
        {intro}
        {others}
      </Dialog>
    );
  }
  const form = credentials.codeOf.value === undefined ? credentials.password : credentials.code;
  return (
    <FormDialog
      title={title}
      submit={kind === 'again' ? signin.submit : signin.prove.submit}
      busy={form.busy.value}
      refusal={undefined}
      onSubmit={form.submit}
      onClose={close}
    >
      {intro}
      <CredentialsFields credentials={credentials} login={person.login} />
      {ways.length > 1 && credentials.codeOf.value === undefined && (
        <>
          <Or />
          {others}
        </>
      )}
    </FormDialog>
  );
}

/** Another may have come in instead: what the one before wanted is not done for them. */
function isStill({ person }: Asked, { session }: Environment): boolean {
  const same = session.person.value?.userId === person.userId;
  if (!same) toast({ text: words.value.signin.ended.another });
  return same;
}
