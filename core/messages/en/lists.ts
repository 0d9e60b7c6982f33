import type { SearchField } from '../../orders/search-fields.ts';
import type { ValidityBound } from '../../orders/validity-bounds.ts';

/** Lists of orders: finding, keeping and taking away what they show. */
export const lists = {
  kept: 'Kept on this device; it is sent as soon as the portal answers.',
  filters: {
    open: (count: number) => (count === 0 ? 'Filters' : `Filters (${count})`),
    title: 'Filter the orders',
    field: 'Search in',
    everyField: 'All fields',
    fields: {
      holder: 'Holder (CN)',
      emailAddress: 'Email address (SAN)',
      organizationName: 'Organisation',
      reference: 'Order number',
      ownReference: 'Your reference',
      serialNumber: 'Serial number',
      authorityReference: 'CA reference',
    } satisfies Partial<Record<SearchField, string>> as Readonly<Record<string, string>>,
    bounds: {
      startsFrom: 'Starts on or after',
      startsUntil: 'Starts on or before',
      endsFrom: 'Ends on or after',
      endsUntil: 'Ends on or before',
    } satisfies Record<ValidityBound, string>,
    turned: 'This day comes before the first one.',
    renewable: 'In the time of renewal',
    show: 'Show the orders',
    inField: (field: string) => `Searched in: ${field}`,
    bounded: {
      startsFrom: (day: string) => `Starts from ${day}`,
      startsUntil: (day: string) => `Starts until ${day}`,
      endsFrom: (day: string) => `Ends from ${day}`,
      endsUntil: (day: string) => `Ends until ${day}`,
    } satisfies Record<ValidityBound, (day: string) => string>,
    remove: (filter: string) => `Remove the filter “${filter}”`,
    chosen: 'Filters',
  },
  drafts: {
    title: 'Drafts',
    lead: 'Orders that you began: kept as you type, on all your devices.',
    noName: 'Nobody named yet',
    savedAt: 'Saved',
    goOn: 'Go on',
    goOnWith: (name: string) => `Go on with the draft: ${name}`,
    removeOf: (name: string) => `Remove the draft: ${name}`,
    removed: 'The draft is removed.',
    another: 'Begin another order',
    anotherText: 'What you have typed stays among the drafts.',
  },
  bulk: {
    each: 'Order by order',
    done: 'done',
    waiting: 'waits on this device',
    refuseTitle: (count: number) => (count === 1 ? 'Refuse 1 order?' : `Refuse ${count} orders?`),
    refuseText:
      'The orders end, and whoever placed each is told this reason by mail. The holders hear nothing of it.',
  },
  menu: {
    title: 'Actions',
    of: (name: string, reference: string) => `Actions: ${name}, ${reference}`,
    open: 'Open the order',
  },
  renewal: {
    renew: 'Renew…',
    turnOn: 'Turn on automatic renewal',
    turnOff: 'Turn off automatic renewal',
    set: 'The automatic renewal is changed.',
    renewed: 'Being renewed',
    automatic: 'Renews by itself',
  },
  views: {
    title: 'Saved views',
    save: 'Save this view',
    saved: (name: string) => `The view “${name}” is saved.`,
    name: 'Name of the view',
    nameHint: 'A view that has this name already is replaced.',
    rename: 'Rename',
    renameOf: (name: string) => `Rename the view “${name}”`,
    removeOf: (name: string) => `Remove the view “${name}”`,
    removed: (name: string) => `The view “${name}” is removed.`,
  },
};
