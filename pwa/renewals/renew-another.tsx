import { RefreshCw } from 'lucide-preact';
import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { referencePattern } from '#core/orders/reference.ts';
import { Button } from '../look/button.tsx';
import { Section } from '../look/section.tsx';
import { TextField } from '../look/text-field.tsx';
import { useEnvironment } from '../shell/environment.ts';
import { createForm } from '../shell/form.ts';
import { FormView, fieldOf } from '../shell/form-view.tsx';
import { words } from '../shell/words.ts';

const withoutSpaces = (text: string): string => text.replaceAll(/\s/g, '');

/** Renews an order by its number, also one that the list leaves out (REN-1): its page asks, or says why it cannot be. */
export function RenewAnother(): VNode {
  const { route } = useLocation();
  const { newId } = useEnvironment();
  const form = useMemo(
    () =>
      createForm<{ readonly reference: string }>({
        initial: { reference: '' },
        faultsOf: ({ reference }) => {
          const typed = withoutSpaces(reference);
          if (typed === '') return { reference: 'missing' };
          return referencePattern.test(typed) ? {} : { reference: 'wrong' };
        },
        send: async ({ reference }) => route(`/orders/${withoutSpaces(reference)}?renew`),
        newId,
      }),
    [],
  );
  const { renewal } = words.value.lists;
  return (
    <Section title={renewal.another}>
      <FormView
        form={form}
        actions={
          <Button type="submit" icon={RefreshCw}>
            {renewal.renew}
          </Button>
        }
      >
        <TextField
          label={renewal.number}
          hint={renewal.numberHint}
          mono
          maxLength={40}
          {...fieldOf(form, 'reference')}
        />
      </FormView>
    </Section>
  );
}
