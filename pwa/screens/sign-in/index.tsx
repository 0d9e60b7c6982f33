import type { VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { Or } from '../../access/or.tsx';
import { PasskeyWay } from '../../access/passkey-way.tsx';
import { Notice } from '../../look/notice.tsx';
import { Screen } from '../../look/screen.tsx';
import { toast } from '../../look/toasts.tsx';
import { useEnvironment } from '../../shell/environment.ts';
import { formats, words } from '../../shell/words.ts';
import { CertificateSignInWay } from '../../sign-in-certificates/certificate-sign-in-way.tsx';
import { readReturn } from '../../sign-in-certificates/presentation.ts';
import { afterSignIn } from './after-sign-in.ts';
import { CodeStep } from './code-step.tsx';
import { createSignIn } from './model.ts';
import { PasswordStep } from './password-step.tsx';
import { SignInHelp } from './sign-in-help.tsx';
import './sign-in.css';

export default function SignInScreen(): VNode {
  const environment = useEnvironment();
  const { query, route } = useLocation();
  const credentials = useMemo(() => createSignIn(environment), [environment]);
  const { signin } = words.value;
  // What a certificate came back with is told first.
  const [returned] = useState(() => readReturn(location.hash) !== undefined);
  const done = (next = query.next) => {
    const person = environment.session.person.value;
    // Nobody is there yet when the code is still asked for.
    if (!person || credentials.codeOf.value !== undefined) return;
    const path = afterSignIn(next, person.duties);
    // The home page says it by itself.
    if (person.lastSignInAt && path !== '/') {
      toast({ text: signin.welcomeBack(person.name, formats.value.dateTime(person.lastSignInAt)) });
    }
    route(path, true);
  };
  // Whoever has a second factor comes in by it and no other way.
  const login = credentials.codeOf.value ?? '';
  const atCode = login !== '';
  const byCertificate = <CertificateSignInWay next={query.next} onDone={(next) => done(next)} />;
  return (
    <Screen title={signin.title} lead={<p>{signin.lead}</p>}>
      <div class="sign-in">
        <div class="sign-in-ways">
          {query.next && !returned && <Notice kind="info">{signin.again}</Notice>}
          {returned && !atCode && byCertificate}
          {returned && !atCode && <Or />}
          {atCode ? (
            <CodeStep credentials={credentials} login={login} onDone={() => done()} />
          ) : (
            <PasswordStep credentials={credentials} onDone={() => done()} />
          )}
          {!atCode && !returned && <Or />}
          {!atCode && <PasskeyWay purpose="signIn" label={signin.passkey} onDone={() => done()} />}
          {!atCode && !returned && byCertificate}
        </div>
        <SignInHelp />
      </div>
    </Screen>
  );
}
