import { signal } from '@preact/signals';
import { MailCheck } from 'lucide-preact';
import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { commandCatalogue } from '#core/commands/catalogue.ts';
import type { Refusal } from '#core/errors/refusal.ts';
import { Button } from '../../look/button.tsx';
import { EmptyState } from '../../look/empty-state.tsx';
import { RefusalNotice } from '../../look/refusal-notice.tsx';
import { Screen } from '../../look/screen.tsx';
import { Card } from '../../look/section.tsx';
import { TextField } from '../../look/text-field.tsx';
import { useEnvironment } from '../../shell/environment.ts';
import { createForm } from '../../shell/form.ts';
import { FormView, fieldOf } from '../../shell/form-view.tsx';
import { schemaFaults } from '../../shell/schema-faults.ts';
import { words } from '../../shell/words.ts';

/** Asks for the link: for one's own address when signed in, else for one that is typed. */
export function AskForLink({ refusal }: { readonly refusal?: Refusal }): VNode {
  const { portal, newId, session } = useEnvironment();
  const known = session.person.value !== undefined;
  const sent = useMemo(() => signal(false), []);
  const form = useMemo(
    () =>
      createForm({
        initial: { mail: '' },
        faultsOf: ({ mail }) =>
          known ? {} : schemaFaults(commandCatalogue['personalData.requestByMail@1'].args, { mail }),
        send: async ({ mail }, id) => {
          if (known) await portal.run('personalData.request@1', {}, { id });
          else await portal.run('personalData.requestByMail@1', { mail }, { id });
          sent.value = true;
        },
        newId,
      }),
    [portal, known],
  );
  const { personalData } = words.value;
  const { ask } = personalData;
  return (
    <Screen title={personalData.title} lead={<p>{ask.lead}</p>} width="narrow">
      {!sent.value && <RefusalNotice refusal={refusal} />}
      <Card>
        {sent.value ? (
          <div role="status">
            <EmptyState
              icon={MailCheck}
              title={ask.sent}
              actions={
                <Button
                  onClick={() => {
                    sent.value = false;
                  }}
                >
                  {ask.again}
                </Button>
              }
            >
              {ask.sentText}
            </EmptyState>
          </div>
        ) : (
          <FormView
            form={form}
            actions={
              <Button kind="main" type="submit" busy={form.busy.value}>
                {ask.submit}
              </Button>
            }
          >
            {known ? (
              <p>{ask.self}</p>
            ) : (
              <TextField
                label={personalData.fields.mail}
                hint={ask.mailHint}
                type="email"
                autocomplete="email"
                {...fieldOf(form, 'mail')}
              />
            )}
          </FormView>
        )}
      </Card>
    </Screen>
  );
}
