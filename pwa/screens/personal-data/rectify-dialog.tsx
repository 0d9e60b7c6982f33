import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { commandCatalogue } from '#core/commands/catalogue.ts';
import { FormDialog } from '../../look/form-dialog.tsx';
import { TextField } from '../../look/text-field.tsx';
import { toast } from '../../look/toasts.tsx';
import { useEnvironment } from '../../shell/environment.ts';
import { createForm } from '../../shell/form.ts';
import { fieldOf } from '../../shell/form-view.tsx';
import { schemaFaults } from '../../shell/schema-faults.ts';
import { words } from '../../shell/words.ts';
import type { PersonalDataPart } from './index.tsx';

export function RectifyDialog({
  portal,
  view,
  onDone,
  onClose,
}: PersonalDataPart & { readonly onClose: () => void }): VNode {
  const { newId } = useEnvironment();
  const form = useMemo(() => {
    const { name, position, mail, phone, mobile } = view;
    return createForm({
      initial: { name, position, mail, phone, mobile },
      faultsOf: (values) => schemaFaults(commandCatalogue['personalData.rectify@1'].args, values),
      send: async (values, id) => {
        await portal.run('personalData.rectify@1', values, { id });
      },
      newId,
    });
  }, [portal]);
  const { common, personalData } = words.value;
  const { fields } = personalData;
  const rectify = async () => {
    if (!(await form.submit())) return;
    toast({ text: personalData.rectified });
    onClose();
    await onDone();
  };
  return (
    <FormDialog
      title={personalData.rectifyTitle}
      submit={common.actions.save}
      busy={form.busy.value}
      refusal={form.refusal.value}
      onSubmit={rectify}
      onClose={onClose}
    >
      <TextField label={fields.name} maxLength={128} autocomplete="name" {...fieldOf(form, 'name')} />
      {view.isContact && (
        <TextField
          label={fields.position}
          maxLength={128}
          autocomplete="organization-title"
          optional
          {...fieldOf(form, 'position')}
        />
      )}
      <TextField
        label={fields.mail}
        hint={personalData.mailHint}
        type="email"
        autocomplete="email"
        {...fieldOf(form, 'mail')}
      />
      {view.isContact && (
        <>
          <TextField
            label={fields.phone}
            type="tel"
            maxLength={40}
            autocomplete="tel"
            optional
            {...fieldOf(form, 'phone')}
          />
          <TextField
            label={fields.mobile}
            type="tel"
            maxLength={40}
            autocomplete="off"
            optional
            {...fieldOf(form, 'mobile')}
          />
        </>
      )}
    </FormDialog>
  );
}
