import type { VNode } from 'preact';
import { mayRead } from '#core/accounts/menu.ts';
import { toldWithin } from '#core/alerts/alert-kinds.ts';
import type { AlertView } from '#core/portal/alert-views.ts';
import { ordersPathOf } from '#core/portal/orders-path.ts';
import { AlertBadge } from '../../alerts/alert-badge.tsx';
import { Time } from '../../look/time.tsx';
import type { Person } from '../../shell/session.ts';
import { words } from '../../shell/words.ts';

interface AlertListProps {
  readonly alerts: readonly AlertView[];
  readonly isNew: (number: number) => boolean;
  readonly person: Person;
}

export function AlertList({ alerts, isNew, person }: AlertListProps): VNode {
  return (
    <ol class="alert-list" aria-label={words.value.alerts.list}>
      {alerts.map((alert) => (
        <li key={alert.alertId} class={isNew(alert.number) ? 'alert alert-new' : 'alert'}>
          <OneAlert alert={alert} isNew={isNew(alert.number)} person={person} />
        </li>
      ))}
    </ol>
  );
}

interface OneAlertProps {
  readonly alert: AlertView;
  readonly isNew: boolean;
  readonly person: Person;
}

function OneAlert({ alert, isNew, person }: OneAlertProps): VNode {
  const { kind, at, reference, holderName, state, facts } = alert;
  const { alerts, lists, orders } = words.value;
  const title = alerts.order(reference);
  const wentOn = state !== kind && toldWithin[kind]?.includes(state) !== true;
  return (
    <>
      <p class="alert-head">
        {mayRead(person, '/api/orders/:reference') ? (
          <a href={`${ordersPathOf(person)}/${reference}`}>{title}</a>
        ) : (
          <strong>{title}</strong>
        )}
        <span>{holderName}</span>
        {isNew && <span class="alert-mark">{alerts.isNew}</span>}
      </p>
      <p class="alert-what">
        <AlertBadge kind={kind} />
        {facts.expiresAt && (
          <span class="small">
            {alerts.ends} <Time at={facts.expiresAt} as="date" />
          </span>
        )}
        {facts.acceptBy && (
          <span class="small">
            {lists.acceptBy} <Time at={facts.acceptBy} as="date" />
          </span>
        )}
        {wentOn && <span class="soft small">{alerts.since(orders.states[state])}</span>}
      </p>
      <p class="alert-when soft small">
        <Time at={at} as="shortDateTime" />
      </p>
    </>
  );
}
