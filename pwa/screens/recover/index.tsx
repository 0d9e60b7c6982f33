import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { Button } from '../../look/button.tsx';
import { Notice } from '../../look/notice.tsx';
import { Screen } from '../../look/screen.tsx';
import { Card } from '../../look/section.tsx';
import { TextField } from '../../look/text-field.tsx';
import { useEnvironment } from '../../shell/environment.ts';
import { FormView, fieldOf } from '../../shell/form-view.tsx';
import { words } from '../../shell/words.ts';
import { createRecovery, type Recovery } from './model.ts';

export default function RecoverScreen(): VNode {
  const environment = useEnvironment();
  const recovery = useMemo(() => createRecovery(environment), [environment]);
  const { recover } = words.value.signin;
  return (
    <Screen title={recover.title} lead={<p>{recover.lead}</p>} width="narrow">
      {recovery.asked.value ? <Asked recovery={recovery} /> : <Ask recovery={recovery} />}
      <section>
        <h2>{recover.otherwise}</h2>
        <p class="soft">{recover.otherwiseText}</p>
      </section>
      <p>
        <a href="/sign-in">{recover.back}</a>
      </p>
    </Screen>
  );
}

function Ask({ recovery: { form } }: { readonly recovery: Recovery }): VNode {
  const { recover } = words.value.signin;
  return (
    <Card>
      <FormView
        form={form}
        actions={
          <Button kind="main" type="submit" busy={form.busy.value}>
            {recover.submit}
          </Button>
        }
      >
        <TextField
          label={recover.field}
          autocomplete="username"
          spellcheck={false}
          maxLength={254}
          {...fieldOf(form, 'loginOrMail')}
        />
      </FormView>
    </Card>
  );
}

/** The same whether or not somebody is known by it. */
function Asked({ recovery }: { readonly recovery: Recovery }): VNode {
  const { recover } = words.value.signin;
  return (
    <Notice
      kind="success"
      title={recover.done}
      announced
      actions={<Button onClick={recovery.again}>{recover.another}</Button>}
    >
      <p>{recover.doneText}</p>
      <p>{recover.doneRest}</p>
    </Notice>
  );
}
