import type { VNode } from 'preact';
import type { OrganisationView } from '#core/portal/views.ts';
import { Section } from '../../look/section.tsx';
import { SelectField } from '../../look/select-field.tsx';
import { TextField } from '../../look/text-field.tsx';
import { useEnvironment } from '../../shell/environment.ts';
import { fieldOf } from '../../shell/form-view.tsx';
import { useReading } from '../../shell/use-reading.ts';
import { formats, language, words } from '../../shell/words.ts';
import { countries } from './countries.ts';
import { type OrderNewModel, organisationFields } from './model.ts';

interface OrganisationSectionProps {
  readonly model: OrderNewModel;
}

export function OrganisationSection({ model }: OrganisationSectionProps): VNode {
  const { form } = model;
  const { common, ordering } = words.value;
  return (
    <Section title={ordering.place.organisation}>
      <EarlierOrganisations model={model} />
      <TextField
        label={common.fields.organizationName}
        maxLength={64}
        autocomplete="organization"
        {...fieldOf(form, 'organizationName')}
      />
      <TextField
        label={common.fields.registrationNumber}
        hint={ordering.place.registrationHint}
        maxLength={50}
        {...fieldOf(form, 'registrationNumber')}
      />
      <TextField
        label={common.fields.streetAddress}
        maxLength={128}
        autocomplete="street-address"
        {...fieldOf(form, 'streetAddress')}
      />
      <div class="form-row">
        <TextField
          label={common.fields.postalCode}
          maxLength={40}
          autocomplete="postal-code"
          {...fieldOf(form, 'postalCode')}
        />
        <TextField
          label={common.fields.localityName}
          maxLength={128}
          autocomplete="address-level2"
          {...fieldOf(form, 'localityName')}
        />
      </div>
      <div class="form-row">
        <TextField
          label={common.fields.stateOrProvinceName}
          maxLength={128}
          autocomplete="address-level1"
          optional
          {...fieldOf(form, 'stateOrProvinceName')}
        />
        <SelectField
          label={common.fields.countryName}
          autocomplete="country"
          choices={[{ value: '', label: ordering.place.chooseCountry }, ...namedCountries()]}
          {...fieldOf(form, 'countryName')}
        />
      </div>
    </Section>
  );
}

/** Nothing has to be typed twice (WCAG 2.2, 3.3.7). Shown only where there is something to choose. */
function EarlierOrganisations({ model: { form, useOrganisation } }: OrganisationSectionProps): VNode | null {
  const { portal } = useEnvironment();
  const reading = useReading((signal) => portal.read('/api/organisations', { signal }), [portal]);
  const organisations = reading.value.value ?? [];
  if (organisations.length === 0) return null;
  const { place } = words.value.ordering;
  const values = form.values.value;
  const same = (organisation: OrganisationView) =>
    organisationFields.every((field) => organisation[field] === values[field]);
  return (
    <SelectField
      label={place.earlier}
      value={String(organisations.findIndex(same))}
      onValue={(chosen) => {
        const organisation = organisations[Number(chosen)];
        useOrganisation(organisation ?? nobody);
      }}
      choices={[
        { value: '-1', label: place.another },
        ...organisations.map((organisation, index) => ({
          value: String(index),
          label: `${organisation.organizationName} – ${organisation.localityName}`,
        })),
      ]}
    />
  );
}

const nobody = Object.fromEntries(
  organisationFields.map((field) => [field, '']),
) as unknown as OrganisationView;

function namedCountries() {
  const { country } = formats.value;
  const byName = new Intl.Collator(language.value).compare;
  return countries
    .map((value) => ({ value, label: country(value) }))
    .sort((one, other) => byName(one.label, other.label));
}
