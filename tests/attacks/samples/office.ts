import type { officeReadings } from '../../../core/portal/readings/office.ts';
import type { Samples } from './sample.ts';

export const officeSamples: Samples<object, typeof officeReadings> = {
  commands: {},
  readings: {
    '/api/office/mails/:mailId': async ({ world }) => {
      const { database, platform } = world.opened.portal;
      const mailId = platform.newId();
      await database.tables
        .insertInto('mails')
        .values({
          mail_id: mailId,
          account_id: world.accountId,
          order_id: null,
          kind: 'password',
          language: 'fr',
          recipient: 'somebody@aube.example',
          subject: 'Hello',
          facts: JSON.stringify({ name: 'Somebody', login: 'somebody' }),
          state: 'sent',
          queued_at: platform.now(),
          failure: null,
          version: 1,
        })
        .execute();
      return { mailId };
    },
  },
};
