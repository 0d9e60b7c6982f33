import type { VNode } from 'preact';
import { namedCountries } from '../../countries/named-countries.ts';
import { Checkbox } from '../../look/checkbox.tsx';
import { RadioGroup } from '../../look/radio-group.tsx';
import { SelectField } from '../../look/select-field.tsx';
import { TextField } from '../../look/text-field.tsx';
import type { Form } from '../../shell/form.ts';
import { fieldOf } from '../../shell/form-view.tsx';
import { words } from '../../shell/words.ts';
import { type entityFields, type InvoicingValues, numberFaults } from './invoicing-model.ts';

interface EntityFieldsProps {
  readonly form: Form<InvoicingValues>;
}

/** Whom invoices name: the head office, or another organisation with its numbers. */
export function EntityFields({ form }: EntityFieldsProps): VNode {
  const { entity } = words.value.administration.preferences;
  const values = form.values.value;
  return (
    <>
      <RadioGroup
        label={entity.title}
        name="entity"
        value={values.entity}
        onValue={(chosen) => form.set({ entity: chosen })}
        choices={[
          { value: 'headOffice', label: entity.headOffice },
          { value: 'another', label: entity.another },
        ]}
      />
      {values.entity === 'another' && <Organisation form={form} />}
      <Checkbox
        name="entityChosenByOrder"
        label={entity.chosenByOrder}
        checked={values.entityChosenByOrder !== ''}
        onChecked={(checked) => form.set({ entityChosenByOrder: checked ? 'yes' : '' })}
      />
    </>
  );
}

function Organisation({ form }: EntityFieldsProps): VNode {
  const { entity } = words.value.administration.preferences;
  return (
    <>
      <Text form={form} name="organizationName" autocomplete="organization" />
      <div class="form-row">
        <Text form={form} name="registrationNumber" optional hint={entity.registrationHint} />
        <Text form={form} name="vatNumber" optional hint={'\u00a0'} />
      </div>
      <Text form={form} name="streetAddress" />
      <div class="form-row">
        <Text form={form} name="addressComplement" optional />
        <Text form={form} name="addressComplement2" optional />
      </div>
      <div class="form-row">
        <Text form={form} name="postalCode" />
        <Text form={form} name="localityName" />
      </div>
      <div class="form-row">
        <Text form={form} name="stateOrProvinceName" optional />
        <SelectField
          label={entity.fields.countryName}
          choices={[{ value: '', label: entity.chooseCountry }, ...namedCountries()]}
          {...fieldOf(form, 'countryName')}
        />
      </div>
      <Text form={form} name="phone" optional />
      <div class="form-row">
        <Text form={form} name="accountingAutomaticMail" optional />
        <Text form={form} name="accountingManualMail" optional />
      </div>
    </>
  );
}

interface TextProps extends EntityFieldsProps {
  readonly name: Exclude<(typeof entityFields)[number], 'countryName'>;
  readonly optional?: boolean;
  readonly hint?: string;
  readonly autocomplete?: 'organization';
}

/** Says of a number what exactly is wrong with it. */
function Text({ form, name, optional = false, hint, autocomplete }: TextProps): VNode {
  const { entity, points } = words.value.administration.preferences;
  const { error, ...field } = fieldOf(form, name);
  const faults: Readonly<Record<string, keyof typeof entity.faults | undefined>> = numberFaults(
    form.values.value,
  );
  const fault = faults[name];
  const ofMail = name.endsWith('Mail') ? points.wrong : error;
  return (
    <TextField
      label={entity.fields[name]}
      hint={hint}
      optional={optional}
      type={name === 'phone' ? 'tel' : name.endsWith('Mail') ? 'email' : 'text'}
      maxLength={128}
      autocomplete={autocomplete ?? 'off'}
      error={error && (fault === undefined ? ofMail : entity.faults[fault])}
      {...field}
    />
  );
}
