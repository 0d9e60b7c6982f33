import type { VNode } from 'preact';
import { Button, ButtonLink } from '../look/button.tsx';
import { Notice } from '../look/notice.tsx';
import { words } from '../shell/words.ts';
import type { OrderSpace, Placed } from './model.ts';
import { NextSteps } from './next-steps.tsx';

interface OrderDoneProps {
  readonly space: OrderSpace;
  readonly placed: Placed;
  readonly onMore: () => void;
}

export function OrderDone({
  space,
  placed: { name, reference, awaitsApproval, waits },
  onMore,
}: OrderDoneProps): VNode {
  const { place } = words.value.ordering;
  const more = <Button onClick={onMore}>{place.more}</Button>;
  if (waits) {
    return (
      <>
        <Notice kind="info">
          <p>{place.waits(name)}</p>
        </Notice>
        <div class="form-actions">
          <ButtonLink kind="main" href="/outbox">
            {words.value.outbox.title}
          </ButtonLink>
          {more}
        </div>
      </>
    );
  }
  return (
    <>
      <Notice kind="success">
        <p>{awaitsApproval ? place.doneApproval(name, reference) : place.done(name, reference)}</p>
      </Notice>
      <NextSteps withApproval={awaitsApproval} />
      <div class="form-actions">
        <ButtonLink kind="main" href={`${space === 'public' ? '/office' : ''}/orders/${reference}`}>
          {place.see}
        </ButtonLink>
        {more}
      </div>
    </>
  );
}
