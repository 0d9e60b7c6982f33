import { type ListRow, stateAt } from '#core/sync/list-row.ts';
import { type ContactRow, type PersonRow, readContactRow, readPersonRow } from '#core/sync/names.ts';
import { type Base, rowsOf } from './base.ts';
import type { ListedOrder } from './list-question.ts';

/** Names that rows point at. */
export interface Directory {
  readonly people: ReadonlyMap<string, PersonRow>;
  readonly contacts: ReadonlyMap<string, ContactRow>;
}

export function directoryOf(base: Base): Directory {
  const people = new Map([...rowsOf(base, 'person')].map(([id, row]) => [id, readPersonRow(row)]));
  const contacts = new Map(
    [...rowsOf(base, 'contact')].map(([id, row]) => [id, readContactRow(row, people)]),
  );
  return { people, contacts };
}

/** What a list shows of one order, as the portal's own reading would tell it. */
export function summaryOf(
  row: ListRow,
  {
    directory,
    accountName,
    now,
    waits,
  }: {
    readonly directory: Directory;
    readonly accountName: string;
    readonly now: number;
    readonly waits: boolean;
  },
): ListedOrder {
  const name = (contactId: string) => directory.contacts.get(contactId)?.name ?? '';
  return {
    reference: row.reference,
    product: row.product,
    holderName: row.holder,
    emailAddress: row.emailAddress,
    organizationName: row.organizationName,
    organizationNumber: row.organizationNumber,
    accountName,
    ownReference: row.ownReference,
    state: stateAt(row, now),
    invitationState: row.invitationState,
    openedAt: iso(row.openedAt),
    stepsDone: row.steps,
    controlOutcomes: row.controls,
    comments: row.comments,
    administrativeContact: name(row.administrativeContactId),
    technicalContact: name(row.technicalContactId),
    customValues: row.customValues,
    renewalDeclined: row.renewalDeclined,
    automaticRenewal: row.automaticRenewal,
    ...(row.renewedBy === null ? {} : { renewedBy: row.renewedBy }),
    lastOperationAt: iso(row.lastOperationAt),
    waits,
    ...(row.keyKind === '' ? {} : { keyKind: row.keyKind }),
    ...(Number.isNaN(row.notAfter)
      ? {}
      : {
          notBefore: iso(row.notBefore),
          notAfter: iso(row.notAfter),
          serialNumber: row.serialNumber,
          ...(Number.isNaN(row.acceptBy) ? {} : { acceptBy: iso(row.acceptBy) }),
          hash: row.hash,
          authorityReference: row.authorityReference,
          subjectAltNames: row.subjectAltNames === '' ? [] : row.subjectAltNames.split('\n'),
        }),
  };
}

const iso = (ms: number): string => new Date(ms).toISOString();
