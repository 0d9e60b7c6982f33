import type { VNode } from 'preact';
import { TextField, type TextFieldProps } from '../../look/text-field.tsx';
import { fieldOf } from '../../shell/form-view.tsx';
import { words } from '../../shell/words.ts';
import type { OpenAccountModel } from './model.ts';
import { isCheckedNumber, type RequestValues } from './request-values.ts';

type Field = Extract<keyof RequestValues, string>;

interface RequestFieldProps extends Omit<TextFieldProps, 'error' | 'name' | 'onValue' | 'value'> {
  readonly model: OpenAccountModel;
  readonly field: Field;
}

/** One field of the request. Of a number it says what exactly does not fit. */
export function RequestField({ model, field, ...looks }: RequestFieldProps): VNode {
  const { error, onValue, ...shown } = fieldOf(model.form, field);
  return (
    <TextField
      {...looks}
      {...shown}
      onValue={(value) => onValue(value)}
      error={error && wordsOf(model, field, error)}
    />
  );
}

function wordsOf({ form, numberFaults }: OpenAccountModel, field: Field, usual: string): string {
  const { accountOpening, common } = words.value;
  if (form.faults.value[field] !== 'wrong') return usual;
  if (field.endsWith('Mail')) return common.faults.wrongly.mail;
  const fault = isCheckedNumber(field) ? numberFaults.value[field] : undefined;
  return fault === undefined ? usual : accountOpening.faults[fault];
}
