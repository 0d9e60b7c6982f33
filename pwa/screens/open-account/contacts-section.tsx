import type { VNode } from 'preact';
import { Checkbox } from '../../look/checkbox.tsx';
import { Section } from '../../look/section.tsx';
import { words } from '../../shell/words.ts';
import type { OpenAccountModel } from './model.ts';
import { RequestField } from './request-field.tsx';
import type { Role } from './request-values.ts';

export function ContactsSection({ model }: { readonly model: OpenAccountModel }): VNode {
  const { form } = model;
  const { accountOpening: said } = words.value;
  const same = form.values.value.samePerson === 'yes';
  return (
    <Section title={said.contacts}>
      <Contact model={model} of="administrative" />
      <Checkbox
        label={said.samePerson}
        checked={same}
        onChecked={(checked) => form.set({ samePerson: checked ? 'yes' : '' })}
      />
      {!same && <Contact model={model} of="technical" />}
    </Section>
  );
}

function Contact({ model, of }: { readonly model: OpenAccountModel; readonly of: Role }): VNode {
  const { accountOpening: said } = words.value;
  const { fields } = said;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a legend cannot stand in the flow of a card as its other headings do
    <div class="account-contact" role="group" aria-label={said.roles[of].label}>
      <div>
        <h3>{said.roles[of].label}</h3>
        <p class="field-hint">{said.roles[of].hint}</p>
      </div>
      <div class="form-row">
        <RequestField
          model={model}
          field={`${of}Name`}
          label={fields.name}
          maxLength={128}
          autocomplete="off"
        />
        <RequestField
          model={model}
          field={`${of}Position`}
          label={fields.position}
          maxLength={128}
          autocomplete="off"
          optional
        />
      </div>
      <div class="form-row">
        <RequestField model={model} field={`${of}Mail`} label={fields.mail} type="email" autocomplete="off" />
        <RequestField
          model={model}
          field={`${of}Phone`}
          label={fields.phone}
          type="tel"
          maxLength={40}
          autocomplete="off"
          optional
        />
      </div>
    </div>
  );
}
