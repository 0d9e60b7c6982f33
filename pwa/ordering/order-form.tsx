import type { VNode } from 'preact';
import { languages } from '#core/messages/message.ts';
import { Button } from '../look/button.tsx';
import { Notice } from '../look/notice.tsx';
import { RadioGroup } from '../look/radio-group.tsx';
import { Section } from '../look/section.tsx';
import { TextField } from '../look/text-field.tsx';
import { FormView, fieldOf, namedFieldOf } from '../shell/form-view.tsx';
import { words } from '../shell/words.ts';
import { AccountSections } from './account-sections.tsx';
import type { OrderNewModel } from './model.ts';
import { OrganisationSection } from './organisation-section.tsx';
import { ProductChoice } from './product-choice.tsx';

interface OrderFormProps {
  readonly model: OrderNewModel;
}

export function OrderForm({ model }: OrderFormProps): VNode {
  const { form, namesPerson, needsApproval, space, stage } = model;
  const { shell, ordering } = words.value;
  return (
    <FormView
      form={form}
      onSubmit={() => {
        stage.value = 'review';
      }}
      actions={
        <Button kind="main" type="submit">
          {ordering.place.review}
        </Button>
      }
    >
      {form.restored.value && (
        <Notice kind="info" actions={<Button onClick={form.reset}>{shell.draftDiscard}</Button>}>
          {shell.draftRestored}
        </Notice>
      )}
      {needsApproval.value && (
        <Notice kind="info" announced>
          <p>{ordering.place.approvalNotice}</p>
        </Notice>
      )}
      <ProductChoice form={form} />
      <HolderSection model={model} />
      {namesPerson.value && <OrganisationSection model={model} />}
      <InvitationPart model={model} />
      {space === 'account' && <AccountSections model={model} />}
    </FormView>
  );
}

function HolderSection({ model: { form, namesPerson } }: OrderFormProps): VNode {
  const { ordering } = words.value;
  return (
    <Section title={ordering.place.holder}>
      <TextField
        hint={ordering.place.holderHint}
        type="email"
        autocomplete="off"
        {...namedFieldOf(form, 'emailAddress')}
      />
      {namesPerson.value && (
        <div class="form-row">
          <TextField autocomplete="off" maxLength={64} {...namedFieldOf(form, 'givenName')} />
          <TextField autocomplete="off" maxLength={64} {...namedFieldOf(form, 'surname')} />
        </div>
      )}
    </Section>
  );
}

function InvitationPart({ model: { form } }: OrderFormProps): VNode {
  const { common, ordering } = words.value;
  return (
    <Section title={ordering.place.invitation}>
      <RadioGroup
        label={ordering.place.language}
        name="language"
        row
        value={form.values.value.language}
        onValue={(language) => form.set({ language })}
        choices={languages.map((value) => ({ value, label: common.languages[value] }))}
      />
      <TextField
        label={ordering.place.instructions}
        hint={ordering.place.instructionsHint}
        lines={3}
        maxLength={2000}
        optional
        {...fieldOf(form, 'instructions')}
      />
      <TextField
        label={ordering.place.ownReference}
        hint={ordering.place.ownReferenceHint}
        maxLength={64}
        optional
        {...fieldOf(form, 'ownReference')}
      />
    </Section>
  );
}
