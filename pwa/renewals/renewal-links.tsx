import type { VNode } from 'preact';
import type { OrderView } from '#core/portal/views.ts';
import { words } from '../shell/words.ts';

interface RenewalLinksProps {
  readonly order: OrderView;
  readonly path: string;
}

/** The order that this one renews, and the one that renews it. */
export function RenewalLinks({ order: { renewalOf, renewedBy }, path }: RenewalLinksProps): VNode {
  const { renewal } = words.value;
  return (
    <>
      {renewalOf && (
        <p>
          {renewal.of} <OrderLink reference={renewalOf} path={path} />
        </p>
      )}
      {renewedBy && (
        <p>
          {renewal.by} <OrderLink reference={renewedBy} path={path} />
        </p>
      )}
      {renewedBy === '' && <p>{renewal.waits}</p>}
    </>
  );
}

function OrderLink({ reference, path }: { readonly reference: string; readonly path: string }): VNode {
  return (
    <a class="mono" href={`${path}/${reference}`}>
      {reference}
    </a>
  );
}
