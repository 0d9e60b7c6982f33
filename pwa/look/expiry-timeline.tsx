import type { VNode } from 'preact';
import { type Validity, type ValidityAt, validityAt } from '#core/orders/validity.ts';
import { now } from '../shell/clock.ts';
import { formats, words } from '../shell/words.ts';
import { Time } from './time.tsx';
import './expiry-timeline.css';

interface ExpiryTimelineProps extends Validity {
  /** Without the two dates, for a line of a table. */
  readonly compact?: boolean;
}

/** The life of a certificate as a line, with today's mark on it: what people come to see. */
export function ExpiryTimeline({ compact = false, ...validity }: ExpiryTimelineProps): VNode {
  const at = validityAt(validity, now.value);
  const told = tell(validity, at);
  const { shortDate } = formats.value;
  return (
    <div class={`expiry expiry-${at.phase}${compact ? ' expiry-compact' : ''}`}>
      <div
        class="expiry-track"
        role="img"
        aria-label={words.value.common.expiry.described(
          shortDate(validity.notBefore),
          shortDate(validity.notAfter),
          told,
        )}
      >
        <span class="expiry-past" style={{ width: `${at.elapsed * 100}%` }} />
        {(at.phase === 'running' || at.phase === 'ending') && (
          <span
            class="expiry-today"
            title={words.value.common.expiry.today}
            style={{ left: `${at.elapsed * 100}%` }}
          />
        )}
      </div>
      <div class="expiry-words">
        {!compact && <Time at={validity.notBefore} as="shortDate" />}
        <strong class="expiry-told">{told}</strong>
        {compact ? (
          <span class="soft">
            <Time at={validity.notAfter} as="shortDate" />
          </span>
        ) : (
          <Time at={validity.notAfter} as="shortDate" />
        )}
      </div>
    </div>
  );
}

function tell({ notBefore, revokedAt }: Validity, { phase, days }: ValidityAt): string {
  const { expiry } = words.value.common;
  const { days: inDays, shortDate } = formats.value;
  switch (phase) {
    case 'revoked':
      return expiry.revoked(shortDate(revokedAt ?? ''));
    case 'notYet':
      return expiry.starts(shortDate(notBefore));
    case 'ended':
      return expiry.since(inDays(days));
    case 'ending':
    case 'running':
      return expiry.left(inDays(days));
  }
}
