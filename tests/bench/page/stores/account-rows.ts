import { controlNames } from '#core/orders/order.ts';
import type { PackedRow } from '#core/sync/protocol.ts';

const begun = Date.UTC(2026, 0, 1);
const day = 86_400_000;
const firstNames = ['Zoé', 'Ada', 'Noé', 'Inès', 'Jean-Luc', 'Maëlle', 'Bo'];

const hex = (number: number, digits: number): string => number.toString(16).padStart(digits, '0');
/** Spread over 32 bits, the same at each run. */
const spread = (number: number): number => Math.imul(number, 0x9e3779b1) >>> 0;

/**
 * Orders of one account as the portal's answers tell them, in the order of core/sync/order-row.ts, with the names of
 * `plantAccount`: six in five are delivered, one in five of those twice.
 */
export function accountRows(count: number): readonly PackedRow[] {
  return Array.from({ length: count }, (_, index) => orderOf(index + 1));
}

function orderOf(n: number): PackedRow {
  const id = `${hex(spread(n), 8)}-0000-4000-8000-${hex(n, 12)}`;
  const requester = '00000000-0000-4000-8000-000000000001';
  const openedAt = begun - n * 60_000;
  const isDelivered = n % 6 > 0;
  const key = `${hex(spread(n), 8)}${hex(spread(n + 1), 8)}`.repeat(4);
  const composition = [
    `person${n}@unit${n % 97}.example`,
    firstNames[n % firstNames.length],
    `Family${(n * 7919) % 100_003}`,
    `Unit ${n % 997}`,
    '552100554',
    `${n % 90} rue de la République`,
    '69002',
    'Lyon',
    '',
    'FR',
  ];
  const certificate = (copy: number) => [
    `${hex(spread(n), 8)}${hex(spread(n * 2 + copy), 8)}`.repeat(2),
    openedAt,
    openedAt + 365 * day,
    key,
    'SHA-256',
    null,
    null,
    id,
    [],
    '',
  ];
  const certificates = n % 5 < 2 ? [certificate(1), certificate(2)] : [certificate(1)];
  return [
    id,
    1,
    `3${String(n).padStart(9, '0')}`,
    n % 2 === 0 ? 'mail-simple-1y' : 'mail-professional-1y',
    openedAt,
    openedAt,
    `PO-${n}`,
    composition,
    { a: `Cost ${n % 500}` },
    requester,
    null,
    null,
    'fr',
    '',
    [openedAt, openedAt + 30 * day, null, isDelivered ? openedAt : null, null],
    Object.fromEntries(controlNames.map((name) => [name, 'ok'])),
    isDelivered ? [openedAt, key, 'P-256', openedAt] : null,
    null,
    isDelivered ? openedAt : null,
    isDelivered ? certificates : null,
    null,
    null,
    null,
    null,
  ];
}
