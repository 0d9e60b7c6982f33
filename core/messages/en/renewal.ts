/** Renewing certificates, by hand or by the portal itself. */
export const renewal = {
  renew: 'Renew',
  from: (day: string) => `It can be renewed from ${day} on.`,
  of: 'Renewal of order',
  by: 'Renewed by order',
  waits: 'The renewal waits on this device and is sent as soon as the portal can be reached.',
  automatic: {
    label: 'Automatic renewal',
    on: (day: string) =>
      `The portal orders the renewal by itself on ${day}: the same product, holder and contacts. The holder is then invited.`,
    onLater: 'Once there is a certificate, the portal orders its renewal 65 days before the end.',
    onSoon: 'The portal orders the renewal within minutes.',
    off: 'Left to your account: we only remind you of the end.',
    ended: 'It is turned off when the renewal is cancelled or refused, or with “Do not renew”.',
    turnedOn: 'The portal will order the renewal by itself.',
    turnedOff: 'The portal will not order the renewal by itself.',
  },
  dialog: {
    title: (name: string) => `Renew the certificate of ${name}?`,
    lead: 'The same is ordered again. The holder receives an invitation and makes a new key on their own device; the present certificate goes on working until its end.',
    leadApproval:
      'The same is ordered again. As any order it may need an approval of your account before the holder is invited.',
    changed:
      'If the name of the organisation or its city has changed, place a new order instead. Contacts and fields that your account has taken away since are left out.',
    contacts: 'Contacts',
    fields: 'Fields of your account',
    ends: 'Present certificate ends on',
    confirm: 'Order the renewal',
    newOrder: 'Place a new order',
    done: (reference: string) => `The renewal is ordered: ${reference}.`,
    doneApproval: (reference: string) => `The renewal ${reference} waits for an approver.`,
  },
};
