import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { invoiceDeliveries, paymentMethods } from '#core/accounts/preferences.ts';
import type { Plan } from '#core/accounts/rights.ts';
import type { PreferencesView } from '#core/portal/administration-views.ts';
import { Button } from '../../look/button.tsx';
import { Checkbox } from '../../look/checkbox.tsx';
import { Notice } from '../../look/notice.tsx';
import { RadioGroup } from '../../look/radio-group.tsx';
import { Section } from '../../look/section.tsx';
import { TextField } from '../../look/text-field.tsx';
import { toast } from '../../look/toasts.tsx';
import { useEnvironment } from '../../shell/environment.ts';
import type { Form } from '../../shell/form.ts';
import { FormView, fieldOf } from '../../shell/form-view.tsx';
import { words } from '../../shell/words.ts';
import { EntityFields } from './entity-fields.tsx';
import { createInvoicingForm, type InvoicingValues } from './invoicing-model.ts';

interface InvoicingFormProps {
  readonly view: PreferencesView;
  readonly onKept: () => Promise<void>;
}

export function InvoicingForm({ view, onKept }: InvoicingFormProps): VNode {
  const environment = useEnvironment();
  const { invoicing } = words.value.administration.preferences;
  const form = useMemo(
    () =>
      createInvoicingForm(environment, view.invoicing, async () => {
        toast({ text: invoicing.saved });
        await onKept();
      }),
    [environment],
  );
  const { invoiceDelivery, defaultPayment } = form.values.value;
  return (
    <Section title={invoicing.title}>
      <Notice kind="info">
        <p>{invoicing.lead}</p>
      </Notice>
      <FormView
        form={form}
        actions={
          <Button type="submit" busy={form.busy.value}>
            {invoicing.save}
          </Button>
        }
      >
        <RadioGroup
          label={invoicing.delivery}
          name="invoiceDelivery"
          value={invoiceDelivery}
          onValue={(chosen) => form.set({ invoiceDelivery: chosen })}
          choices={invoiceDeliveries.map((value) => ({ value, label: invoicing.deliveries[value] }))}
        />
        <RadioGroup
          label={invoicing.payment}
          hint={invoicing.paymentHint}
          name="defaultPayment"
          row
          value={defaultPayment}
          onValue={(chosen) => form.set({ defaultPayment: chosen })}
          choices={paymentMethods.map((value) => ({ value, label: invoicing.payments[value] }))}
        />
        <Constraints form={form} />
        <Threshold form={form} plan={view.plan} />
        <EntityFields form={form} />
      </FormView>
    </Section>
  );
}

interface PartProps {
  readonly form: Form<InvoicingValues>;
}

function Constraints({ form }: PartProps): VNode {
  const { invoicing } = words.value.administration.preferences;
  const tick = (name: 'deferredPaymentForbidden' | 'quoteAgreementForbidden') => ({
    name,
    checked: form.values.value[name] !== '',
    onChecked: (checked: boolean) => form.set({ [name]: checked ? 'yes' : '' }),
  });
  return (
    <fieldset class="choice-group">
      <legend class="field-label">{invoicing.constraints}</legend>
      <div class="choices">
        <Checkbox
          label={invoicing.deferredForbidden}
          detail={invoicing.deferredForbiddenHint}
          {...tick('deferredPaymentForbidden')}
        />
        <Checkbox
          label={invoicing.quoteForbidden}
          detail={invoicing.quoteForbiddenHint}
          {...tick('quoteAgreementForbidden')}
        />
      </div>
    </fieldset>
  );
}

/** Only where something is paid in advance. */
function Threshold({ form, plan }: PartProps & { readonly plan: Plan }): VNode | null {
  if (plan !== 'wholesale' && plan !== 'prepaid') return null;
  const { invoicing } = words.value.administration.preferences;
  const { error, ...field } = fieldOf(form, 'alertThreshold');
  return (
    <TextField
      label={plan === 'wholesale' ? invoicing.thresholdTokens : invoicing.thresholdEuros}
      hint={invoicing.thresholdHint}
      maxLength={9}
      autocomplete="off"
      error={error && invoicing.thresholdWrong}
      {...field}
    />
  );
}
