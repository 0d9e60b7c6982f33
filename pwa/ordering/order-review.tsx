import type { VNode } from 'preact';
import * as v from 'valibot';
import { commandCatalogue } from '#core/commands/catalogue.ts';
import { products } from '#core/policy/products.ts';
import { Button } from '../look/button.tsx';
import { DefinitionList } from '../look/definition-list.tsx';
import { Notice } from '../look/notice.tsx';
import { Section } from '../look/section.tsx';
import { CompositionList } from '../orders/composition-list.tsx';
import { FormView } from '../shell/form-view.tsx';
import { formats, words } from '../shell/words.ts';
import { useAccountFacts } from './account-facts.ts';
import { type OrderNewModel, orderOf } from './model.ts';
import { NextSteps } from './next-steps.tsx';

/** The order as the portal will understand it: what the schema made of what was typed. */
export function OrderReview({ model }: { readonly model: OrderNewModel }): VNode {
  const { form, needsApproval, stage } = model;
  const { common, ordering } = words.value;
  const { place, order } = ordering;
  const { composition, instructions, language, ownReference, product } = v.parse(
    commandCatalogue['order.place@1'].args,
    orderOf(form.values.value),
  );
  const ofAccount = useAccountFacts(model);
  const back = () => {
    stage.value = 'fill';
  };
  return (
    <FormView
      form={form}
      actions={
        <>
          <Button kind="main" type="submit" busy={form.busy.value}>
            {needsApproval.value ? place.confirmApproval : place.confirm}
          </Button>
          <Button onClick={back}>{place.change}</Button>
        </>
      }
    >
      {needsApproval.value && (
        <Notice kind="info">
          <p>{place.approvalNotice}</p>
        </Notice>
      )}
      <Section title={order.composition}>
        <CompositionList composition={composition} />
      </Section>
      <Section title={order.details}>
        <DefinitionList
          items={[
            { term: order.product, value: common.products[product].name },
            { term: place.validity, value: formats.value.days(products[product].days) },
            { term: place.language, value: common.languages[language] },
            { term: order.instructions, value: instructions && <span class="lines">{instructions}</span> },
            { term: order.ownReference, value: ownReference },
            ...ofAccount,
          ]}
        />
      </Section>
      <NextSteps withApproval={needsApproval.value} />
    </FormView>
  );
}
