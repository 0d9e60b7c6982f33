import type { ComponentChildren, VNode } from 'preact';
import type { OrderView } from '#core/portal/views.ts';
import { Screen } from '../look/screen.tsx';
import { Card, Section } from '../look/section.tsx';
import { useEnvironment } from '../shell/environment.ts';
import { Loaded } from '../shell/loaded.tsx';
import { useReading } from '../shell/use-reading.ts';
import { words } from '../shell/words.ts';
import { CustomValuesSection } from './custom-values-section.tsx';
import { HistoryList } from './history-list.tsx';
import { OrderFacts } from './order-facts.tsx';
import { OrderSteps } from './order-steps.tsx';
import { StateBadge } from './state-badge.tsx';
import './order-page.css';

/** What a part of the page is drawn from. */
export interface OrderPart {
  readonly order: OrderView;
  /** To be called when something was done to the order: reads it again. */
  readonly onDone: () => Promise<void>;
}

interface OrderPageProps {
  readonly reference: string;
  readonly title: string;
  readonly main: (part: OrderPart) => ComponentChildren;
  /** Above the facts and the history. */
  readonly side: (part: OrderPart) => ComponentChildren;
  readonly actions?: (part: OrderPart) => ComponentChildren;
}

/** Progress on top; what matters now in the wide column, the facts beside it, below it on a phone. */
export function OrderPage({ reference, title, main, side, actions }: OrderPageProps): VNode {
  const { portal } = useEnvironment();
  const reading = useReading(
    (signal) => portal.read('/api/orders/:reference', { params: { reference }, signal }),
    [portal, reference],
  );
  const order = reading.value.value;
  const onDone = reading.reload;
  return (
    <Screen
      title={title}
      lead={order && <OrderLead order={order} />}
      actions={order && actions?.({ order, onDone })}
    >
      <Loaded reading={reading}>
        {(loaded) => (
          <>
            <Card>
              <OrderSteps
                state={loaded.state}
                stepsDone={loaded.stepsDone}
                withApproval={loaded.approval !== undefined}
              />
            </Card>
            <div class="order-layout">
              <div class="order-column">{main({ order: loaded, onDone })}</div>
              <div class="order-column">
                {side({ order: loaded, onDone })}
                <CustomValuesSection order={loaded} onDone={onDone} />
                <OrderFacts order={loaded} />
                <Section title={words.value.ordering.order.history}>
                  <HistoryList lines={loaded.history} />
                </Section>
              </div>
            </div>
          </>
        )}
      </Loaded>
    </Screen>
  );
}

/** The state and for whom, under the heading. */
function OrderLead({ order }: { readonly order: OrderView }): VNode {
  return (
    <p class="order-head">
      <StateBadge state={order.state} />
      <span>
        {order.holderName} · {order.emailAddress}
      </span>
    </p>
  );
}
