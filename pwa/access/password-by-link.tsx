import type { ComponentChildren, VNode } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Refusal } from '#core/errors/refusal.ts';
import { Button, ButtonLink } from '../look/button.tsx';
import { Notice } from '../look/notice.tsx';
import { RefusalNotice } from '../look/refusal-notice.tsx';
import { Screen } from '../look/screen.tsx';
import { Card, Section } from '../look/section.tsx';
import { useEnvironment } from '../shell/environment.ts';
import { FormView } from '../shell/form-view.tsx';
import { words } from '../shell/words.ts';
import { NewPasswordFields } from './new-password-fields.tsx';
import { createPasswordByLink, type PasswordByLinkModel } from './password-by-link-model.ts';

interface PasswordByLinkProps {
  readonly title: string;
  readonly lead: ComponentChildren;
  /** Whether the link may also end a block and leave the password as it is. */
  readonly mayKeep?: boolean;
}

/**
 * The screen of a mailed link by which a password is set. The secret stands in the fragment; it is taken from the
 * address so that it stays in no history.
 */
export function PasswordByLink({ title, lead, mayKeep = false }: PasswordByLinkProps): VNode {
  const environment = useEnvironment();
  const [link] = useState(() => location.hash.slice(1));
  useEffect(() => history.replaceState(null, '', location.pathname), []);
  const model = useMemo(() => createPasswordByLink(environment, link), [environment, link]);
  const { password } = words.value.signin;
  return (
    <Screen title={title} lead={link && !model.done.value && <p>{lead}</p>} width="narrow">
      {model.done.value && <Done done={model.done.value} />}
      {link && !model.done.value && (
        <>
          <NewPassword model={model} />
          {mayKeep && <KeepPassword model={model} />}
        </>
      )}
      {!link && (
        <Notice
          kind="warning"
          title={password.noLink}
          actions={<ButtonLink href="/recover">{password.askAnother}</ButtonLink>}
        >
          <p>{password.noLinkRemedy}</p>
        </Notice>
      )}
    </Screen>
  );
}

function Done({ done }: { readonly done: NonNullable<PasswordByLinkModel['done']['value']> }): VNode {
  const { signin } = words.value;
  const { password } = signin;
  const set = done.what === 'set';
  return (
    <>
      <Notice kind="success" title={set ? password.done : password.unblocked} announced>
        <p>{set ? password.doneText(done.login) : password.unblockedText(done.login)}</p>
      </Notice>
      <div class="form-actions">
        <ButtonLink href="/sign-in" kind="main">
          {signin.submit}
        </ButtonLink>
      </div>
    </>
  );
}

function NewPassword({ model: { form } }: { readonly model: PasswordByLinkModel }): VNode {
  return (
    <Card>
      <FormView
        form={form}
        tell={(refusal) => <LinkRefusal refusal={refusal} />}
        actions={
          <Button kind="main" type="submit" busy={form.busy.value}>
            {words.value.signin.password.submit}
          </Button>
        }
      >
        <NewPasswordFields form={form} />
      </FormView>
    </Card>
  );
}

/** Five failures block an access whose password is right: the same link ends the block alone. */
function KeepPassword({ model: { keep } }: { readonly model: PasswordByLinkModel }): VNode {
  const { unblock } = words.value.signin;
  return (
    <Section title={unblock.keep}>
      <p class="soft">{unblock.keepText}</p>
      {keep.refusal.value && <LinkRefusal refusal={keep.refusal.value} />}
      <div class="form-actions">
        <Button busy={keep.busy.value} onClick={() => keep.run()}>
          {unblock.keepSubmit}
        </Button>
      </div>
    </Section>
  );
}

/** A link that works no more leads to the next one. */
function LinkRefusal({ refusal }: { readonly refusal: Refusal }): VNode {
  const spent = refusal.code.startsWith('link.');
  return (
    <RefusalNotice
      refusal={refusal}
      actions={spent && <ButtonLink href="/recover">{words.value.signin.password.askAnother}</ButtonLink>}
    />
  );
}
