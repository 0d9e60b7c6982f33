import type { VNode } from 'preact';
import { isPermitted } from '#core/accounts/permission.ts';
import { ordersPathOf } from '#core/portal/orders-path.ts';
import { orderReadings } from '#core/portal/readings/orders.ts';
import type { Person } from '../account/kept-token.ts';
import { RefusalText } from '../decoder/refusal-text.tsx';
import { Awaiting } from './awaiting.tsx';
import { LastAlerts } from './last-alerts.tsx';
import { OrderSearch } from './order-search.tsx';
import type { SearchModel } from './search-model.ts';
import type { StaffModel } from './staff-model.ts';

interface StaffProps {
  readonly person: Person;
  /** Origin of the portal. */
  readonly origin: string;
  readonly staff: StaffModel;
  readonly search: SearchModel;
  readonly onOpen: (address: string) => void;
}

/** What somebody of the account, or of the office, does without opening the portal (EXT-3). */
export function Staff({ person, origin, staff, search, onOpen }: StaffProps): VNode {
  const { awaiting, toAccept, alerts } = staff.view.value;
  const orders = `${origin}${ordersPathOf(person)}`;
  const mayRead = orderReadings['/api/orders'].permitted.some((permission) =>
    isPermitted(person, permission),
  );
  const refusal = staff.refusal.value;
  return (
    <>
      {mayRead && <OrderSearch model={search} orders={orders} onOpen={onOpen} />}
      {refusal && (
        <div role="status">
          <RefusalText refusal={refusal} />
        </div>
      )}
      <Awaiting awaiting={awaiting} toAccept={toAccept} staff={staff} orders={orders} onOpen={onOpen} />
      {alerts && (
        <LastAlerts
          alerts={alerts}
          staff={staff}
          origin={origin}
          orders={mayRead ? orders : undefined}
          onOpen={onOpen}
        />
      )}
    </>
  );
}
