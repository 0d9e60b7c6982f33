import type { VNode } from 'preact';
import type { OrganisationView } from '#core/portal/views.ts';
import { namedCountries } from '../countries/named-countries.ts';
import { Section } from '../look/section.tsx';
import { SelectField } from '../look/select-field.tsx';
import { TextField } from '../look/text-field.tsx';
import { useEnvironment } from '../shell/environment.ts';
import { namedFieldOf } from '../shell/form-view.tsx';
import { useReading } from '../shell/use-reading.ts';
import { words } from '../shell/words.ts';
import { type OrderNewModel, organisationFields } from './model.ts';

interface OrganisationSectionProps {
  readonly model: OrderNewModel;
}

export function OrganisationSection({ model }: OrganisationSectionProps): VNode {
  const { form } = model;
  const { ordering } = words.value;
  return (
    <Section title={ordering.place.organisation}>
      <EarlierOrganisations model={model} />
      <TextField maxLength={64} autocomplete="organization" {...namedFieldOf(form, 'organizationName')} />
      <TextField
        hint={ordering.place.registrationHint}
        maxLength={50}
        {...namedFieldOf(form, 'registrationNumber')}
      />
      <TextField maxLength={128} autocomplete="street-address" {...namedFieldOf(form, 'streetAddress')} />
      <div class="form-row">
        <TextField maxLength={40} autocomplete="postal-code" {...namedFieldOf(form, 'postalCode')} />
        <TextField maxLength={128} autocomplete="address-level2" {...namedFieldOf(form, 'localityName')} />
      </div>
      <div class="form-row">
        <TextField
          maxLength={128}
          autocomplete="address-level1"
          optional
          {...namedFieldOf(form, 'stateOrProvinceName')}
        />
        <SelectField
          autocomplete="country"
          choices={[{ value: '', label: ordering.place.chooseCountry }, ...namedCountries()]}
          {...namedFieldOf(form, 'countryName')}
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
