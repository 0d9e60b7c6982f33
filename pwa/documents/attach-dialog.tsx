import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { toBase64 } from '#core/base64.ts';
import {
  categoryOf,
  type DocumentCategory,
  type DocumentType,
  documentCategories,
  documentTypes,
} from '#core/orders/documents.ts';
import { largestDocument } from '#core/policy/file-sizes.ts';
import { fileSize } from '../files/file-size.ts';
import { FieldError } from '../look/field.tsx';
import { FileDrop } from '../look/file-drop.tsx';
import { FormDialog } from '../look/form-dialog.tsx';
import { SelectField } from '../look/select-field.tsx';
import { TextField } from '../look/text-field.tsx';
import { useEnvironment } from '../shell/environment.ts';
import type { Form } from '../shell/form.ts';
import { fieldOf } from '../shell/form-view.tsx';
import { language, words } from '../shell/words.ts';
import { type AttachValues, createAttachForm, sizeOf } from './attach-form.ts';

interface AttachDialogProps {
  readonly reference: string;
  readonly onClose: () => void;
  readonly onDone: () => Promise<void>;
}

/** Asks what the document is, and takes the file (T 6.6.6). */
export function AttachDialog({ reference, onClose, onDone }: AttachDialogProps): VNode {
  const environment = useEnvironment();
  const form = useMemo(() => createAttachForm(environment, reference), [environment, reference]);
  const said = words.value.ordering.documents;
  const attach = async () => {
    if (!(await form.submit())) return;
    onClose();
    await onDone();
  };
  const { error: expiresError, ...expires } = fieldOf(form, 'expiresOn');
  return (
    <FormDialog
      title={said.attach}
      submit={said.send}
      busy={form.busy.value}
      refusal={form.refusal.value}
      onSubmit={attach}
      onClose={onClose}
    >
      <TypeChoice form={form} />
      <TextField
        label={said.issuer}
        hint={said.issuerHint}
        maxLength={128}
        autocomplete="off"
        {...fieldOf(form, 'issuer')}
      />
      <div class="form-row">
        <TextField label={said.issuedOn} type="date" {...fieldOf(form, 'issuedOn')} />
        <TextField
          label={said.expiresOn}
          type="date"
          optional
          error={expiresError && said.expiresWrong}
          {...expires}
        />
      </div>
      <FileChoice form={form} />
    </FormDialog>
  );
}

function TypeChoice({ form }: { readonly form: Form<AttachValues> }): VNode {
  const said = words.value.ordering.documents;
  const category = categoryOf(form.values.value.type);
  const types: readonly DocumentType[] = documentTypes[category];
  return (
    <div class="form-row">
      <SelectField<DocumentCategory>
        label={said.category}
        name="category"
        value={category}
        onValue={(chosen) => form.set({ type: documentTypes[chosen][0] })}
        choices={documentCategories.map((value) => ({ value, label: said.categories[value] }))}
      />
      <SelectField<DocumentType>
        label={said.type}
        name="type"
        value={form.values.value.type}
        onValue={(type) => form.set({ type })}
        choices={types.map((value) => ({ value, label: said.types[value] }))}
      />
    </div>
  );
}

function FileChoice({ form }: { readonly form: Form<AttachValues> }): VNode {
  const said = words.value.ordering.documents;
  const { fileName, content } = form.values.value;
  /** What is larger is not even read. */
  const isTooLarge = useSignal(false);
  const take = async ([file]: readonly File[]) => {
    if (file === undefined) return;
    isTooLarge.value = file.size > largestDocument;
    const content = isTooLarge.value ? '' : toBase64(new Uint8Array(await file.arrayBuffer()));
    form.set({ fileName: file.name, content });
  };
  const fault = form.faults.value.content;
  const told = isTooLarge.value
    ? said.fileLarge
    : fault === 'missing'
      ? said.fileMissing
      : fault && said.fileWrong;
  return (
    <div data-field="content" data-fault={told || undefined}>
      <FileDrop
        label={content === '' ? said.file : said.chosen(fileName, fileSize(sizeOf(content), language.value))}
        hint={said.fileHint}
        accept=".pdf,.png,.jpg,.jpeg"
        onFiles={(files) => void take(files)}
      />
      {told && <FieldError id="document-file-error">{told}</FieldError>}
    </div>
  );
}
