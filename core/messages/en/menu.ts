import type { MenuEntry, SectionName } from '../../accounts/menu.ts';
import type { BadgeName } from '../../portal/badges.ts';

/** The menu of nine sections (HOM-2), and the operators' own. */
export const menu = {
  title: 'Menu',
  open: 'Open the menu',
  sections: {
    operations: 'Operations',
    orders: 'Your orders',
    administration: 'Administration',
    pricing: 'Prices',
    accountInfo: 'Account',
    accounting: 'Accounting',
    contract: 'Contract',
    monitoring: 'Certificate checks',
    documentation: 'Documentation',
    office: 'Office',
  } satisfies Record<SectionName, string>,
  entries: {
    newOrder: 'New order',
    renewals: 'Renewals',
    keys: 'Keys',
    awaitingApproval: 'Awaiting approval',
    toAccept: 'To be accepted',
    allOrders: 'All orders',
    validProducts: 'Valid products',
    users: 'Users',
    preferences: 'Preferences',
    customFields: 'Custom fields',
    contacts: 'Contacts',
    journal: 'Journal',
    toolbox: 'Toolbox',
    queue: 'Queue',
    accountRequests: 'Account requests',
    accounts: 'Accounts',
    mails: 'Mails',
  } satisfies Record<MenuEntry['label'], string>,
  /** Said after the entry; seen as the number alone. */
  badges: {
    renewals: (count: number) => (count === 1 ? '1 to renew' : `${count} to renew`),
    pendingOrders: (count: number) => (count === 1 ? '1 pending' : `${count} pending`),
    validProducts: (count: number) => (count === 1 ? '1 valid' : `${count} valid`),
    approvals: (count: number) => (count === 1 ? '1 to approve' : `${count} to approve`),
    toAccept: (count: number) => (count === 1 ? '1 to accept' : `${count} to accept`),
    blockedUsers: (count: number) => (count === 1 ? '1 blocked' : `${count} blocked`),
    queue: (count: number) => (count === 1 ? '1 to audit' : `${count} to audit`),
    accountRequests: (count: number) => (count === 1 ? '1 to decide' : `${count} to decide`),
    failedMails: (count: number) => (count === 1 ? '1 failed' : `${count} failed`),
  } satisfies Record<BadgeName, (count: number) => string>,
};
