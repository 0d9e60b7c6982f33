import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { languages } from '#core/messages/message.ts';
import type { UsersView } from '#core/portal/users-views.ts';
import { namedCountries } from '../countries/named-countries.ts';
import { Checkbox } from '../look/checkbox.tsx';
import { FormDialog } from '../look/form-dialog.tsx';
import { Notice } from '../look/notice.tsx';
import { SelectField } from '../look/select-field.tsx';
import { TextField } from '../look/text-field.tsx';
import { toast } from '../look/toasts.tsx';
import { useEnvironment } from '../shell/environment.ts';
import type { Form } from '../shell/form.ts';
import { fieldOf } from '../shell/form-view.tsx';
import { tabStorage } from '../shell/storage.ts';
import { language, words } from '../shell/words.ts';
import { type AddUserValues, contactValues, createAddUser, rightsIn } from './add-user.ts';
import { RightsField } from './rights-field.tsx';

interface AddUserDialogProps {
  readonly view: UsersView;
  readonly onClose: () => void;
  readonly onDone: () => Promise<void>;
}

export function AddUserDialog({ view, onClose, onDone }: AddUserDialogProps): VNode {
  const environment = useEnvironment();
  const { adding } = words.value.administration.users;
  const form = useMemo(
    () =>
      createAddUser(environment, {
        accountId: view.accountId,
        language: language.value,
        storage: tabStorage(),
        onAdded: ({ name, notify }) =>
          toast({ text: notify === '' ? adding.done(name) : adding.notified(name) }),
      }),
    [environment, view.accountId],
  );
  const submit = async () => {
    if (!(await form.submit())) return;
    onClose();
    await onDone();
  };
  return (
    <FormDialog
      title={adding.title}
      submit={adding.submit}
      busy={form.busy.value}
      refusal={form.refusal.value}
      onSubmit={submit}
      onClose={onClose}
    >
      {view.contacts.length > 0 && <ContactChoice form={form} view={view} />}
      <h3>{adding.identity}</h3>
      <Identity form={form} />
      <h3>{adding.signIn}</h3>
      <TextField
        label={words.value.administration.users.login}
        hint={adding.loginHint}
        autocomplete="off"
        spellcheck={false}
        {...fieldOf(form, 'login')}
      />
      <SelectField
        label={adding.language}
        choices={languages.map((value) => ({
          value: value as string,
          label: words.value.common.languages[value],
        }))}
        {...fieldOf(form, 'language')}
      />
      <RightsField
        held={rightsIn(form.values.value)}
        grantable={view.grantable}
        onHeld={(held) => form.set({ rights: held.join() })}
      />
      <Notify form={form} isByCertificate={view.signInMode === 'certificate'} />
    </FormDialog>
  );
}

interface PartProps {
  readonly form: Form<AddUserValues>;
}

/** People the account knows already. */
function ContactChoice({ form, view }: PartProps & { readonly view: UsersView }): VNode {
  const { adding } = words.value.administration.users;
  const described = ({ name, position, service }: UsersView['contacts'][number]) =>
    [name, position || service].filter(Boolean).join(' – ');
  return (
    <SelectField
      label={adding.contact}
      hint={adding.contactHint}
      choices={[
        { value: '', label: adding.newContact },
        ...view.contacts.map((contact) => ({ value: contact.contactId, label: described(contact) })),
      ]}
      {...fieldOf(form, 'contactId')}
      onValue={(chosen) =>
        form.set(contactValues(view.contacts.find(({ contactId }) => contactId === chosen)))
      }
    />
  );
}

function Identity({ form }: PartProps): VNode {
  const { contacts, users } = words.value.administration;
  const { adding } = users;
  return (
    <>
      <TextField label={adding.name} maxLength={128} autocomplete="off" {...fieldOf(form, 'name')} />
      <div class="form-row">
        <Text form={form} name="position" />
        <Text form={form} name="service" />
      </div>
      <TextField
        label={users.mail}
        hint={adding.mailHint}
        type="email"
        autocomplete="off"
        {...fieldOf(form, 'mail')}
      />
      <div class="form-row">
        <Phone form={form} name="phone" />
        <Phone form={form} name="mobile" />
      </div>
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
      <Checkbox
        name="mailing"
        label={adding.mailing}
        checked={form.values.value.mailing !== ''}
        onChecked={(checked) => form.set({ mailing: checked ? 'yes' : '' })}
      />
    </>
  );
}

interface TextProps extends PartProps {
  readonly name: 'locality' | 'position' | 'postalCode' | 'service' | 'streetAddress';
}

function Text({ form, name }: TextProps): VNode {
  return (
    <TextField
      label={words.value.administration.contacts.fields[name]}
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

/** How the person comes in the first time; to a certificate there is no way but the mail. */
function Notify({ form, isByCertificate }: PartProps & { readonly isByCertificate: boolean }): VNode {
  const { adding } = words.value.administration.users;
  if (isByCertificate) {
    return (
      <Notice kind="info">
        <p>{adding.notifyText.certificate}</p>
      </Notice>
    );
  }
  const isTold = form.values.value.notify !== '';
  return (
    <Checkbox
      name="notify"
      label={adding.notify}
      detail={isTold ? adding.notifyText.password : adding.notNotified}
      checked={isTold}
      onChecked={(checked) => form.set({ notify: checked ? 'yes' : '' })}
    />
  );
}
