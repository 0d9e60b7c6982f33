import type { VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { Duty } from '#core/accounts/actor.ts';
import { createChangePassword } from '../../access/change-password.ts';
import { ChangePasswordFields } from '../../access/change-password-fields.tsx';
import { TotpEnrolment } from '../../access/totp-enrolment.tsx';
import { Button, ButtonLink } from '../../look/button.tsx';
import { Screen } from '../../look/screen.tsx';
import { Card } from '../../look/section.tsx';
import { useEnvironment } from '../../shell/environment.ts';
import { FormView } from '../../shell/form-view.tsx';
import type { Person } from '../../shell/session.ts';
import { SignedIn } from '../../shell/signed-in.tsx';
import { words } from '../../shell/words.ts';
import { afterSignIn } from '../sign-in/after-sign-in.ts';

/** What somebody must do before anything else, and nothing besides; then on to where they were going. */
export default function DueScreen(): VNode {
  return (
    <SignedIn title={words.value.signin.due.title} whileDue>
      {(person) => <Due person={person} />}
    </SignedIn>
  );
}

function Due({ person }: { readonly person: Person }): VNode {
  const { session } = useEnvironment();
  const { query, route } = useLocation();
  // Kept until its last step is done: the portal calls a second factor set up before its recovery codes are kept.
  const [duty, setDuty] = useState(person.duties[0]);
  const { due } = words.value.signin;
  const onDone = async () => {
    await session.refresh();
    const next = session.person.value?.duties[0];
    setDuty(next);
    if (!next) route(afterSignIn(query.next), true);
  };
  const leads: Readonly<Record<Duty, string>> = { changePassword: due.password, enrolTotp: due.totp };
  return (
    <Screen title={due.title} lead={duty && <p>{leads[duty]}</p>} width="narrow">
      {duty === 'changePassword' && <DuePassword login={person.login} onDone={onDone} />}
      {duty === 'enrolTotp' && (
        <Card>
          <TotpEnrolment login={person.login} onDone={onDone} />
        </Card>
      )}
      {duty === undefined && (
        <>
          <p>{due.nothing}</p>
          <div class="form-actions">
            <ButtonLink kind="main" href={afterSignIn(query.next)}>
              {due.goOn}
            </ButtonLink>
          </div>
        </>
      )}
    </Screen>
  );
}

interface DuePasswordProps {
  readonly login: string;
  readonly onDone: () => Promise<void>;
}

function DuePassword({ login, onDone }: DuePasswordProps): VNode {
  const environment = useEnvironment();
  const form = useMemo(() => createChangePassword(environment), [environment]);
  return (
    <Card>
      <FormView
        form={form}
        onDone={onDone}
        actions={
          <Button kind="main" type="submit" busy={form.busy.value}>
            {words.value.access.password.change}
          </Button>
        }
      >
        <ChangePasswordFields form={form} login={login} />
      </FormView>
    </Card>
  );
}
