import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { apiScopes } from '#core/accounts/api-scopes.ts';
import { Button } from '../look/button.tsx';
import { Checkbox } from '../look/checkbox.tsx';
import { CopyButton } from '../look/copy-button.tsx';
import { FieldError } from '../look/field.tsx';
import { FormDialog } from '../look/form-dialog.tsx';
import { Notice } from '../look/notice.tsx';
import { TextField } from '../look/text-field.tsx';
import { now } from '../shell/clock.ts';
import { useEnvironment } from '../shell/environment.ts';
import type { Form } from '../shell/form.ts';
import { fieldOf } from '../shell/form-view.tsx';
import { words } from '../shell/words.ts';
import { type ApiUserValues, createAddApiUser, scopesIn } from './add-api-user.ts';

interface AddApiUserDialogProps {
  readonly onClose: () => void;
  readonly onDone: () => Promise<void>;
}

/** Asks for what the program may do, then shows its token, this once. */
export function AddApiUserDialog({ onClose, onDone }: AddApiUserDialogProps): VNode {
  const environment = useEnvironment();
  const { form, token } = useMemo(() => createAddApiUser(environment, now.value), [environment]);
  const { adding } = words.value.administration.apiUsers;
  const submit = async () => {
    if (await form.submit()) await onDone();
  };
  return (
    <FormDialog
      title={token.value ? adding.doneTitle : adding.title}
      submit={adding.submit}
      busy={form.busy.value}
      refusal={form.refusal.value}
      onSubmit={submit}
      onClose={onClose}
      done={
        token.value === undefined
          ? undefined
          : {
              content: <Token token={token.value} />,
              actions: (
                <Button kind="main" onClick={onClose}>
                  {adding.close}
                </Button>
              ),
            }
      }
    >
      <Fields form={form} />
    </FormDialog>
  );
}

function Fields({ form }: { readonly form: Form<ApiUserValues> }): VNode {
  const { apiUsers } = words.value.administration;
  const { adding } = apiUsers;
  const { error: networksError, ...networks } = fieldOf(form, 'networks');
  const { error: expiresError, ...expires } = fieldOf(form, 'expiresOn');
  return (
    <>
      <TextField
        label={apiUsers.name}
        hint={adding.nameHint}
        maxLength={128}
        autocomplete="off"
        {...fieldOf(form, 'name')}
      />
      <Scopes form={form} />
      <TextField
        label={adding.networks}
        hint={adding.networksHint}
        optional
        lines={3}
        mono
        error={networksError && adding.networksWrong}
        {...networks}
      />
      <TextField
        label={adding.expires}
        hint={adding.expiresHint}
        type="date"
        error={expiresError && adding.expiresWrong}
        {...expires}
      />
    </>
  );
}

function Scopes({ form }: { readonly form: Form<ApiUserValues> }): VNode {
  const { apiUsers } = words.value.administration;
  const held = scopesIn(form.values.value);
  const isMissing = form.faults.value.scopes !== undefined;
  return (
    <fieldset
      class="choice-group"
      data-field="scopes"
      aria-describedby={isMissing ? 'scopes-error' : undefined}
    >
      <legend class="field-label">{apiUsers.adding.scopes}</legend>
      <div class="choices">
        {apiScopes.map((scope) => (
          <Checkbox
            key={scope}
            label={apiUsers.scopeNames[scope]}
            detail={<code>{scope}</code>}
            checked={held.includes(scope)}
            onChecked={(checked) =>
              form.set({
                scopes: apiScopes.filter((each) => (each === scope ? checked : held.includes(each))).join(),
              })
            }
          />
        ))}
      </div>
      {isMissing && <FieldError id="scopes-error">{apiUsers.adding.scopesMissing}</FieldError>}
    </fieldset>
  );
}

function Token({ token }: { readonly token: string }): VNode {
  const { adding } = words.value.administration.apiUsers;
  return (
    <>
      <Notice kind="warning">
        <p>{adding.done}</p>
      </Notice>
      <p class="api-token">
        <code>{token}</code>
        <CopyButton text={token} of={adding.token} />
      </p>
      <p class="small soft">{adding.use}</p>
      <pre class="api-header">{`Authorization: Bearer ${token.slice(0, 8)}…`}</pre>
    </>
  );
}
