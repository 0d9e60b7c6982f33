import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { contactLists } from '#core/accounts/contacts.ts';
import type { ContactView } from '#core/portal/administration-views.ts';
import { namedCountries } from '../../countries/named-countries.ts';
import { Checkbox } from '../../look/checkbox.tsx';
import { DefinitionList } from '../../look/definition-list.tsx';
import { FormDialog } from '../../look/form-dialog.tsx';
import { SelectField } from '../../look/select-field.tsx';
import { TextField } from '../../look/text-field.tsx';
import { toast } from '../../look/toasts.tsx';
import { useEnvironment } from '../../shell/environment.ts';
import type { Form } from '../../shell/form.ts';
import { fieldOf } from '../../shell/form-view.tsx';
import { tabStorage } from '../../shell/storage.ts';
import { words } from '../../shell/words.ts';
import { type ContactValues, createContactForm } from './contact-form.ts';

interface ContactDialogProps {
  /** Absent: somebody new. */
  readonly contact: ContactView | undefined;
  readonly onClose: () => void;
  readonly onDone: () => Promise<void>;
}

export function ContactDialog({ contact, onClose, onDone }: ContactDialogProps): VNode {
  const environment = useEnvironment();
  const { contacts } = words.value.administration;
  const form = useMemo(
    () =>
      createContactForm(environment, {
        contact,
        storage: tabStorage(),
        onDone: (name) => toast({ text: contact ? contacts.changed(name) : contacts.added(name) }),
      }),
    [environment],
  );
  const submit = async () => {
    if (!(await form.submit())) return;
    onClose();
    await onDone();
  };
  return (
    <FormDialog
      title={contact ? contacts.editTitle : contacts.addTitle}
      submit={contact ? words.value.common.actions.save : contacts.add}
      busy={form.busy.value}
      refusal={form.refusal.value}
      onSubmit={submit}
      onClose={onClose}
    >
      {contact?.isUser ? <OwnData contact={contact} /> : <NameAndMail form={form} />}
      <div class="form-row">
        <Text form={form} name="position" />
        <Text form={form} name="service" />
      </div>
      <div class="form-row">
        <Phone form={form} name="phone" />
        <Phone form={form} name="mobile" />
      </div>
      <p class="small soft">{contacts.phoneHint}</p>
      <Text form={form} name="streetAddress" />
      <div class="form-row">
        <Text form={form} name="postalCode" />
        <Text form={form} name="locality" />
      </div>
      <SelectField
        label={contacts.fields.country}
        optional
        choices={[{ value: '', label: contacts.chooseCountry }, ...namedCountries()]}
        {...fieldOf(form, 'country')}
      />
      {!contact && <OfferedAs form={form} />}
    </FormDialog>
  );
}

interface PartProps {
  readonly form: Form<ContactValues>;
}

function NameAndMail({ form }: PartProps): VNode {
  const { fields } = words.value.administration.contacts;
  return (
    <>
      <TextField label={fields.name} maxLength={128} autocomplete="off" {...fieldOf(form, 'name')} />
      <TextField label={fields.mail} type="email" autocomplete="off" {...fieldOf(form, 'mail')} />
    </>
  );
}

/** What only the user themselves changes. */
function OwnData({ contact }: { readonly contact: ContactView }): VNode {
  const { fields, ownData } = words.value.administration.contacts;
  return (
    <>
      <DefinitionList
        items={[
          { term: fields.name, value: contact.name },
          { term: fields.mail, value: contact.mail },
        ]}
      />
      <p class="small soft">{ownData}</p>
    </>
  );
}

interface TextProps extends PartProps {
  readonly name: 'locality' | 'position' | 'postalCode' | 'service' | 'streetAddress';
}

function Text({ form, name }: TextProps): VNode {
  const { fields } = words.value.administration.contacts;
  return (
    <TextField
      label={fields[name]}
      optional
      maxLength={name === 'postalCode' ? 16 : 128}
      autocomplete="off"
      {...fieldOf(form, name)}
    />
  );
}

function Phone({ form, name }: PartProps & { readonly name: 'mobile' | 'phone' }): VNode {
  const { fields, phoneWrong } = words.value.administration.contacts;
  const { error, ...field } = fieldOf(form, name);
  return (
    <TextField
      label={fields[name]}
      type="tel"
      optional
      maxLength={32}
      autocomplete="off"
      error={error && phoneWrong}
      {...field}
    />
  );
}

function OfferedAs({ form }: PartProps): VNode {
  const { contacts } = words.value.administration;
  return (
    <fieldset class="choice-group">
      <legend class="field-label">{contacts.lists}</legend>
      <div class="choices choices-row">
        {contactLists.map((list) => (
          <Checkbox
            key={list}
            name={list}
            label={contacts[list]}
            checked={form.values.value[list] !== ''}
            onChecked={(checked) => form.set({ [list]: checked ? 'yes' : '' })}
          />
        ))}
      </div>
    </fieldset>
  );
}
