import type { VNode } from 'preact';
import { organisationTypes } from '#core/accounts/account-request.ts';
import { plans } from '#core/accounts/rights.ts';
import { signInModes } from '#core/accounts/sign-in-mode.ts';
import { languages } from '#core/messages/message.ts';
import { RadioGroup } from '../../look/radio-group.tsx';
import { Section } from '../../look/section.tsx';
import type { Form } from '../../shell/form.ts';
import { fieldOf } from '../../shell/form-view.tsx';
import { words } from '../../shell/words.ts';
import type { RequestValues } from './request-values.ts';

/** What kind of customer, how they pay, how they sign in, in which language we write. */
export function ChoiceSections({ form }: { readonly form: Form<RequestValues> }): VNode {
  const { accountOpening: said, common } = words.value;
  const { fields } = said;
  const { signInMode, language } = form.values.value;
  return (
    <>
      <Section title={fields.organisationType}>
        <RadioGroup
          label={fields.organisationType}
          labelUnseen
          {...fieldOf(form, 'organisationType')}
          error={form.faults.value.organisationType && said.chooseOne}
          choices={organisationTypes.map((value) => ({ value, ...said.organisationTypes[value] }))}
        />
      </Section>
      <Section title={fields.plan}>
        <RadioGroup
          label={fields.plan}
          labelUnseen
          {...fieldOf(form, 'plan')}
          error={form.faults.value.plan && said.chooseOne}
          choices={plans.map((value) => ({ value, label: common.plans[value], detail: said.plans[value] }))}
        />
        <p class="soft small">{said.planLater}</p>
      </Section>
      <Section title={fields.signInMode}>
        <RadioGroup
          label={fields.signInMode}
          labelUnseen
          name="signInMode"
          value={signInMode}
          onValue={(chosen) => form.set({ signInMode: chosen })}
          choices={signInModes.map((value) => ({ value, ...said.signInModes[value] }))}
        />
      </Section>
      <Section title={fields.language}>
        <RadioGroup
          label={fields.language}
          labelUnseen
          name="language"
          row
          value={language}
          onValue={(chosen) => form.set({ language: chosen })}
          choices={languages.map((value) => ({ value, label: common.languages[value] }))}
        />
      </Section>
    </>
  );
}
