import type { VNode } from 'preact';
import { Button } from '../../look/button.tsx';
import { Checkbox } from '../../look/checkbox.tsx';
import { Notice } from '../../look/notice.tsx';
import { Card } from '../../look/section.tsx';
import { FormView } from '../../shell/form-view.tsx';
import { words } from '../../shell/words.ts';
import { ChoiceSections } from './choice-sections.tsx';
import { ContactsSection } from './contacts-section.tsx';
import type { OpenAccountModel } from './model.ts';
import { OrganisationSection } from './organisation-section.tsx';

export function RequestForm({ model }: { readonly model: OpenAccountModel }): VNode {
  const { form, prefilled, stage, startAgain } = model;
  const { accountOpening: said, shell } = words.value;
  const again = <Button onClick={startAgain}>{shell.draftDiscard}</Button>;
  return (
    <FormView
      form={form}
      onSubmit={() => {
        stage.value = 'review';
      }}
      actions={
        <Button kind="main" type="submit">
          {said.review}
        </Button>
      }
    >
      {prefilled.value !== undefined ? (
        <Notice kind="info" actions={again}>
          <p>{said.prefilled(prefilled.value)}</p>
        </Notice>
      ) : (
        form.restored.value && (
          <Notice kind="info" actions={again}>
            <p>{shell.draftRestored}</p>
          </Notice>
        )
      )}
      <OrganisationSection model={model} />
      <ContactsSection model={model} />
      <ChoiceSections form={form} />
      <Card>
        <Checkbox
          name="terms"
          label={said.terms}
          detail={said.termsDetail}
          checked={form.values.value.terms === 'yes'}
          onChecked={(checked) => form.set({ terms: checked ? 'yes' : '' })}
          error={form.faults.value.terms && said.termsMissing}
        />
        <p class="soft small">{said.kept}</p>
      </Card>
    </FormView>
  );
}
