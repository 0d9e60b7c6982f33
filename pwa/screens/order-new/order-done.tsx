import type { VNode } from 'preact';
import { Button, ButtonLink } from '../../look/button.tsx';
import { Notice } from '../../look/notice.tsx';
import { words } from '../../shell/words.ts';
import type { Placed } from './model.ts';
import { NextSteps } from './next-steps.tsx';

interface OrderDoneProps {
  readonly placed: Placed;
  readonly onMore: () => void;
}

export function OrderDone({ placed: { name, reference }, onMore }: OrderDoneProps): VNode {
  const { place } = words.value.ordering;
  return (
    <>
      <Notice kind="success">
        <p>{place.done(name, reference)}</p>
      </Notice>
      <NextSteps />
      <div class="form-actions">
        <ButtonLink kind="main" href={`/orders/${reference}`}>
          {place.see}
        </ButtonLink>
        <Button onClick={onMore}>{place.more}</Button>
      </div>
    </>
  );
}
