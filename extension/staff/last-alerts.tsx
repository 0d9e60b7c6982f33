import type { VNode } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { toldWithin } from '#core/alerts/alert-kinds.ts';
import type { AlertsView, AlertView } from '#core/portal/alert-views.ts';
import { shortDate, words } from '../words.ts';
import { PortalLink } from './portal-link.tsx';
import type { StaffModel } from './staff-model.ts';
import { StateMark } from './state-mark.tsx';

/** As many as one looks at; new ones are all there. */
const usual = 5;

interface LastAlertsProps {
  readonly alerts: AlertsView;
  readonly staff: StaffModel;
  /** Origin of the portal. */
  readonly origin: string;
  /** Undefined for somebody who may not read orders. */
  readonly orders: string | undefined;
  readonly onOpen: (address: string) => void;
}

/** The last alerts; they are seen once they were on the screen. */
export function LastAlerts({ alerts: view, staff, origin, orders, onOpen }: LastAlertsProps): VNode {
  const id = useId();
  const section = useRef<HTMLElement>(null);
  const { alerts } = words.value.extension;
  const fresh = staff.fresh.value;
  const isSent = view.unseen === 0;
  useEffect(() => {
    if (isSent || section.current === null) return;
    const watcher = new IntersectionObserver(([entry]) => {
      if (entry?.isIntersecting) void staff.look();
    });
    watcher.observe(section.current);
    return () => watcher.disconnect();
  }, [view.newest, isSent]);
  const shown = view.alerts.filter(({ number }, index) => index < usual || fresh.has(number));
  return (
    <section class="staff-section" aria-labelledby={id} ref={section}>
      <h2 id={id}>{alerts.title}</h2>
      {shown.length === 0 ? (
        <p class="small soft">{alerts.none}</p>
      ) : (
        <ol class="staff-list" aria-label={alerts.list}>
          {shown.map((alert) => (
            <li key={alert.alertId} class={fresh.has(alert.number) ? 'staff-row staff-new' : 'staff-row'}>
              <OneAlert alert={alert} isNew={fresh.has(alert.number)} orders={orders} onOpen={onOpen} />
            </li>
          ))}
        </ol>
      )}
      <PortalLink class="small" address={`${origin}/alerts`} onOpen={onOpen}>
        {alerts.all}
      </PortalLink>
    </section>
  );
}

interface OneAlertProps extends Pick<LastAlertsProps, 'onOpen' | 'orders'> {
  readonly alert: AlertView;
  readonly isNew: boolean;
}

function OneAlert({ alert, isNew, orders, onOpen }: OneAlertProps): VNode {
  const { kind, reference, holderName, at, state } = alert;
  const { alerts, extension, orders: names } = words.value;
  const wentOn = state !== kind && toldWithin[kind]?.includes(state) !== true;
  return (
    <>
      <p class="staff-head">
        <strong>{holderName}</strong>
        {orders === undefined ? (
          <span class="mono small">{reference}</span>
        ) : (
          <PortalLink class="mono small" address={`${orders}/${reference}`} onOpen={onOpen}>
            {reference}
          </PortalLink>
        )}
      </p>
      <p class="staff-what">
        <StateMark of={kind} />
        {isNew && <span class="staff-mark">{extension.alerts.isNew}</span>}
        <span class="small soft">{shortDate(at)}</span>
        {wentOn && <span class="small soft">{alerts.since(names.states[state])}</span>}
      </p>
    </>
  );
}
