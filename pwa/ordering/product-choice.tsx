import type { VNode } from 'preact';
import { type ProductCode, productCodes, products } from '#core/policy/products.ts';
import { RadioGroup } from '../look/radio-group.tsx';
import { Section } from '../look/section.tsx';
import type { Form } from '../shell/form.ts';
import { formats, words } from '../shell/words.ts';
import type { OrderValues } from './model.ts';

interface ProductChoiceProps {
  readonly form: Form<OrderValues>;
}

export function ProductChoice({ form }: ProductChoiceProps): VNode {
  const { common, ordering } = words.value;
  const { place } = ordering;
  return (
    <Section title={place.product}>
      <RadioGroup
        label={place.product}
        labelUnseen
        name="product"
        value={form.values.value.product}
        onValue={(product) => form.set({ product })}
        choices={productCodes.map((value) => ({
          value,
          label: common.products[value].name,
          detail: common.products[value].description,
        }))}
      />
      <details class="comparison">
        <summary>{place.compare}</summary>
        <Comparison />
      </details>
    </Section>
  );
}

/** What sets the products apart, side by side. */
function Comparison(): VNode {
  const { common, ordering } = words.value;
  const { place } = ordering;
  const rows: readonly (readonly [string, (code: ProductCode) => string])[] = [
    [place.validity, (code) => formats.value.days(products[code].days)],
    [
      place.names,
      (code) => (products[code].validation === 'mailbox' ? place.namesMailbox : place.namesPerson),
    ],
    [
      place.verified,
      (code) => (products[code].validation === 'mailbox' ? place.verifiedMailbox : place.verifiedPerson),
    ],
    [place.use, (code) => (products[code].generation === 'strict' ? place.useStrict : place.useMultipurpose)],
  ];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section class="comparison-frame" tabIndex={0} aria-label={place.compare}>
      <table>
        <thead>
          <tr>
            <td />
            {productCodes.map((code) => (
              <th key={code} scope="col">
                {common.products[code].name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([title, cell]) => (
            <tr key={title}>
              <th scope="row">{title}</th>
              {productCodes.map((code) => (
                <td key={code}>{cell(code)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
