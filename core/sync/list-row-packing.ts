import type { CustomValues } from '../accounts/custom-fields.ts';
import { type ControlName, controlNames, controlOutcomes } from '../orders/order.ts';
import { invitationStates, type OrderStep, orderStates, orderSteps } from '../orders/state.ts';
import type { ProductCode } from '../policy/products.ts';
import type { ListRow } from './list-row.ts';

/**
 * Raised when rows are derived or packed otherwise, also by another order of states, steps or outcomes: what a device has
 * kept is then told anew.
 */
export const listRowFormat = 5;

type Flag = 0 | 1;

/** A row without the names of its fields, and with numbers for words that are given; times that JSON has no word for are null. */
type Packed = readonly [
  id: string,
  version: number,
  reference: string,
  product: ProductCode,
  holder: string,
  emailAddress: string,
  organizationName: string,
  ownReference: string,
  openedAt: number,
  lastOperationAt: number,
  keyKind: string,
  serialNumber: string,
  /** '' where there is but the one. */
  serialNumbers: string,
  hash: string,
  organizationNumber: string,
  authorityReference: string,
  subjectAltNames: string,
  comments: readonly string[],
  customValues: CustomValues,
  administrativeContactId: string,
  technicalContactId: string,
  renewalDeclined: Flag,
  automaticRenewal: Flag,
  renewedBy: string | null,
  /** A bit for each of `orderSteps`. */
  steps: number,
  state: number,
  invitationState: number,
  later: number,
  notBefore: number | null,
  notAfter: number | null,
  changesAt: number | null,
  /** A digit for each of `controlNames`, in the number system of as many digits as there are outcomes; the first is the lowest. */
  outcomes: number,
  acceptBy: number | null,
];

/** A third of the size that JSON of the row has, and read in a quarter of the time. */
export function packListRow(row: ListRow): Packed {
  return [
    row.id,
    row.version,
    row.reference,
    row.product,
    row.holder,
    row.emailAddress,
    row.organizationName,
    row.ownReference,
    row.openedAt,
    row.lastOperationAt,
    row.keyKind,
    row.serialNumber,
    row.serialNumbers === row.serialNumber ? '' : row.serialNumbers,
    row.hash,
    row.organizationNumber,
    row.authorityReference,
    row.subjectAltNames,
    row.comments,
    row.customValues,
    row.administrativeContactId,
    row.technicalContactId,
    row.renewalDeclined ? 1 : 0,
    row.automaticRenewal ? 1 : 0,
    row.renewedBy,
    orderSteps.reduce((bits, step, index) => (row.steps.includes(step) ? bits | (1 << index) : bits), 0),
    orderStates.indexOf(row.state),
    invitationStates.indexOf(row.invitationState),
    orderStates.indexOf(row.later),
    orNull(row.notBefore),
    orNull(row.notAfter),
    orNull(row.changesAt),
    controlNames.reduceRight(
      (digits, name) => digits * controlOutcomes.length + controlOutcomes.indexOf(row.controls[name]),
      0,
    ),
    orNull(row.acceptBy),
  ];
}

const orNull = (time: number): number | null => (Number.isFinite(time) ? time : null);

/** Written as one literal: an object whose fields are added one by one takes four times the memory. */
export function unpackListRow(packed: readonly unknown[]): ListRow {
  const row = packed as unknown as Packed;
  return {
    id: row[0],
    version: row[1],
    reference: row[2],
    product: shared(row[3]),
    holder: row[4],
    emailAddress: row[5],
    organizationName: shared(row[6]),
    ownReference: row[7],
    openedAt: row[8],
    lastOperationAt: row[9],
    keyKind: shared(row[10]),
    serialNumber: row[11],
    serialNumbers: row[12] || row[11],
    hash: shared(row[13]),
    organizationNumber: shared(row[14]),
    authorityReference: row[15],
    subjectAltNames: row[16],
    comments: row[17].length === 0 ? none : row[17],
    customValues: row[18],
    administrativeContactId: shared(row[19]),
    technicalContactId: shared(row[20]),
    renewalDeclined: row[21] === 1,
    automaticRenewal: row[22] === 1,
    renewedBy: row[23],
    steps: stepsOf(row[24]),
    state: at(orderStates, row[25]),
    invitationState: at(invitationStates, row[26]),
    later: at(orderStates, row[27]),
    notBefore: row[28] ?? Number.NaN,
    notAfter: row[29] ?? Number.NaN,
    changesAt: row[30] ?? Number.POSITIVE_INFINITY,
    controls: controlsOf(row[31]),
    acceptBy: row[32] ?? Number.NaN,
  };
}

/** @throws RangeError for a row of another format */
function at<Word>(words: readonly Word[], index: number): Word {
  const word = words[index];
  if (word === undefined) throw new RangeError(`no word ${index}`);
  return word;
}

const none: readonly string[] = [];

/** Values that many rows have are kept once; where there are too many of them, they are no such values. */
const most = 10_000;
const texts = new Map<string, string>();

function shared<Text extends string>(text: Text): Text {
  const known = texts.get(text);
  if (known !== undefined) return known as Text;
  if (texts.size < most) texts.set(text, text);
  return text;
}

const stepsOfBits = new Map<number, readonly OrderStep[]>();
const outcomesOf = new Map<number, ListRow['controls']>();

function stepsOf(bits: number): readonly OrderStep[] {
  const known = stepsOfBits.get(bits) ?? orderSteps.filter((_, index) => bits & (1 << index));
  stepsOfBits.set(bits, known);
  return known;
}

function controlsOf(digits: number): ListRow['controls'] {
  const known = outcomesOf.get(digits);
  if (known !== undefined) return known;
  let rest = digits;
  const controls: Partial<Record<ControlName, unknown>> = {};
  for (const name of controlNames) {
    controls[name] = at(controlOutcomes, rest % controlOutcomes.length);
    rest = Math.floor(rest / controlOutcomes.length);
  }
  outcomesOf.set(digits, controls as ListRow['controls']);
  return controls as ListRow['controls'];
}
