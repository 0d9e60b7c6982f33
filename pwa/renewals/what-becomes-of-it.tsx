import type { VNode } from 'preact';
import { renewalTimes } from '#core/orders/renewal-window.ts';
import type { OrderView } from '#core/portal/views.ts';
import { now } from '../shell/clock.ts';
import { formats, words } from '../shell/words.ts';

/** What the portal does about the end of the certificate, and from when on a renewal may be ordered. */
export function WhatBecomesOfIt({ order }: { readonly order: OrderView }): VNode | null {
  const { renewedBy, renewalDeclined, automaticRenewal, notAfter, state } = order;
  const { renewal, ordering } = words.value;
  if (renewedBy !== undefined) return null;
  if (renewalDeclined) return <p>{ordering.notes.renewDeclined}</p>;
  if (state === 'expired') return null;
  const opens = notAfter === undefined ? undefined : new Date(Date.parse(notAfter) - renewalTimes.opens);
  return (
    <>
      <p>{automaticRenewal ? automatic(notAfter) : ordering.notes.renewWanted}</p>
      {opens !== undefined && opens > now.value && (
        <p class="small soft">{renewal.from(formats.value.date(opens.toISOString()))}</p>
      )}
    </>
  );
}

function automatic(notAfter: string | undefined): string {
  const { automatic: said } = words.value.renewal;
  if (notAfter === undefined) return said.onLater;
  const at = new Date(Date.parse(notAfter) - renewalTimes.automatic);
  return at <= now.value ? said.onSoon : said.on(formats.value.date(at.toISOString()));
}
