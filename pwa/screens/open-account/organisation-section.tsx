import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import { namedCountries } from '../../countries/named-countries.ts';
import { Section } from '../../look/section.tsx';
import { SelectField } from '../../look/select-field.tsx';
import { fieldOf } from '../../shell/form-view.tsx';
import { words } from '../../shell/words.ts';
import type { OpenAccountModel } from './model.ts';
import { regionsOf } from './regions.ts';
import { RequestField } from './request-field.tsx';

export function OrganisationSection({ model }: { readonly model: OpenAccountModel }): VNode {
  const { form, inSirene } = model;
  const { accountOpening: said, common } = words.value;
  const { fields, hints } = said;
  const french = inSirene.value;
  const country = fieldOf(form, 'countryName');
  return (
    <Section title={said.organisation}>
      <RequestField
        model={model}
        field="organizationName"
        label={fields.organizationName}
        maxLength={64}
        autocomplete="organization"
      />
      <SelectField
        label={fields.countryName}
        autocomplete="country"
        choices={[{ value: '', label: said.chooseCountry }, ...namedCountries()]}
        {...country}
        error={country.error && common.faults.wrongly.countryName}
      />
      <div class="form-row">
        <RequestField
          model={model}
          field="registrationNumber"
          label={french ? fields.siren : fields.registrationNumber}
          hint={french ? hints.siren : hints.registrationNumber}
          maxLength={50}
          mono
        />
        {french && (
          <RequestField
            model={model}
            field="nafCode"
            label={fields.nafCode}
            hint={hints.nafCode}
            maxLength={10}
            mono
          />
        )}
      </div>
      <RequestField
        model={model}
        field="vatNumber"
        label={fields.vatNumber}
        hint={hints.vatNumber}
        maxLength={30}
        mono
        optional
      />
      <Address model={model} />
      <RequestField
        model={model}
        field="phone"
        label={fields.phone}
        hint={hints.phone}
        type="tel"
        maxLength={40}
        autocomplete="tel"
      />
    </Section>
  );
}

function Address({ model }: { readonly model: OpenAccountModel }): VNode {
  const { fields } = words.value.accountOpening;
  const { countryName } = model.form.values.value;
  const regions = useSignal<readonly string[]>([]);
  useEffect(() => {
    let left = false;
    regionsOf(countryName).then(
      (found) => {
        if (!left) regions.value = found;
      },
      // Without the list, the region is typed.
      (error: unknown) => console.warn('regions missing', error),
    );
    return () => {
      left = true;
    };
  }, [countryName]);
  return (
    <>
      <RequestField
        model={model}
        field="streetAddress"
        label={fields.streetAddress}
        maxLength={128}
        autocomplete="street-address"
      />
      <div class="form-row">
        <RequestField
          model={model}
          field="postalCode"
          label={fields.postalCode}
          maxLength={40}
          autocomplete="postal-code"
          optional
        />
        <RequestField
          model={model}
          field="localityName"
          label={fields.localityName}
          maxLength={128}
          autocomplete="address-level2"
        />
      </div>
      <RequestField
        model={model}
        field="stateOrProvinceName"
        label={fields.stateOrProvinceName}
        maxLength={128}
        autocomplete="address-level1"
        suggestions={regions.value}
        optional
      />
    </>
  );
}
