import type { AlertChannel } from '../../alerts/alert-channels.ts';

/** Alerts that an order came into another state, and by which ways they come. */
export const alerts = {
  title: 'Alerts',
  lead: 'What became of the orders that you follow: those that you asked for, and those that name you as a contact.',
  bell: 'Alerts',
  unseen: (count: number) => (count === 1 ? '1 new alert' : `${count} new alerts`),
  acceptSoon: 'Certificate still to be accepted',
  endsSoon: 'Certificate ends soon',
  renewalFailed: 'Automatic renewal failed',
  told: (reference: string, name: string) => `Order ${reference}: ${name}`,
  order: (reference: string) => `Order ${reference}`,
  since: (state: string) => `Now: ${state}`,
  ends: 'Ends on',
  isNew: 'New',
  list: 'Last alerts, newest first',
  none: 'No alerts yet.',
  noneDetail: 'As soon as an order that you follow moves on, it is told here.',
  settings: 'Choose your alerts',
  somethingNew: 'There is news on the certificate portal.',
  device: {
    title: 'Notifications on this device',
    what: 'This device tells you of new alerts even when the portal is closed. What it says stays between the portal and the device.',
    off: 'Off on this device.',
    on: 'On on this device.',
    turnOn: 'Turn on',
    turnOff: 'Turn off',
    denied:
      'This browser refuses notifications from the portal. Allow them in the settings of the site, then come back.',
    unsupported:
      'This browser offers no notifications here. On an iPhone or iPad, first add the portal to the home screen.',
    failed:
      'This browser could not be registered for notifications. Try again later; the alerts come by the other ways.',
  },
  choice: {
    title: 'My alerts',
    lead: 'Of what you are told, and how. The addresses of the account go on getting their copies.',
    caption: 'Alerts and the ways by which they come',
    kind: 'Alert',
    channels: { mail: 'Mail', app: 'Portal', extension: 'Extension' } satisfies Record<AlertChannel, string>,
    tick: (name: string, channel: string) => `${name}: ${channel}`,
    saved: 'Your alerts come this way from now on.',
    reset: 'Back to the usual',
    section: 'Alerts',
    sectionDetail: 'Choose of what you are told, and whether by mail, in the portal or by the extension.',
  },
};
