import type { MailTransport, OutgoingMail } from '../../server/mail/transport.ts';

/** Keeps the mails, or refuses them while told to. */
export class TestMail implements MailTransport {
  readonly settled = 'written';
  readonly taken: OutgoingMail[] = [];
  refuses = false;

  readonly send = async (mail: OutgoingMail): Promise<void> => {
    if (this.refuses) throw new Error('421 try again later');
    this.taken.push(mail);
  };

  readonly close = (): void => undefined;

  /** The one-time secret of the newest mail to somebody. */
  secretTo(recipient: string): string {
    const mail = this.taken.findLast(({ to }) => to === recipient);
    const secret = /#([\w-]{43})/.exec(mail?.text ?? '')?.[1];
    if (secret === undefined) throw new Error(`no mail with a link to ${recipient}`);
    return secret;
  }
}
