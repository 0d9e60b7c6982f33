import { ArrowLeft, Download } from 'lucide-preact';
import type { VNode } from 'preact';
import type { MailView } from '#core/portal/views.ts';
import { Badge } from '../../look/badge.tsx';
import { ButtonLink } from '../../look/button.tsx';
import { DefinitionList } from '../../look/definition-list.tsx';
import { Screen } from '../../look/screen.tsx';
import { Card } from '../../look/section.tsx';
import { Time } from '../../look/time.tsx';
import { useEnvironment } from '../../shell/environment.ts';
import { Loaded } from '../../shell/loaded.tsx';
import { useReading } from '../../shell/use-reading.ts';
import { words } from '../../shell/words.ts';
import { linksIn } from './links-in.ts';
import { mailTones } from './mail-tones.ts';

export function MailPage({ mailId }: { readonly mailId: string }): VNode {
  const { portal } = useEnvironment();
  const { mails } = words.value.office;
  const reading = useReading(
    (signal) => portal.read('/api/office/mails/:mailId', { params: { mailId }, signal }),
    [portal, mailId],
  );
  const back = (
    <ButtonLink href="/office/mails" icon={ArrowLeft}>
      {mails.back}
    </ButtonLink>
  );
  return (
    <Screen title={reading.value.value?.subject ?? mails.title} actions={back}>
      <Loaded reading={reading}>{(mail) => <MailContent mail={mail} />}</Loaded>
    </Screen>
  );
}

function MailContent({ mail }: { readonly mail: MailView }): VNode {
  const { mails } = words.value.office;
  return (
    <>
      <Card>
        <DefinitionList
          items={[
            { term: mails.to, value: mail.to },
            { term: mails.at, value: <Time at={mail.at} /> },
            {
              term: mails.state,
              value: <Badge tone={mailTones[mail.state]}>{mails.states[mail.state]}</Badge>,
            },
            { term: mails.failure, value: mail.failure },
          ]}
        />
      </Card>
      <Card>
        <pre class="mail-text">
          {linksIn(mail.text).map((part) =>
            part.link ? (
              <a key={part.text} href={part.text} target="_blank" rel="noreferrer">
                {part.text}
              </a>
            ) : (
              part.text
            ),
          )}
        </pre>
      </Card>
      <div class="form-actions">
        <ButtonLink
          icon={Download}
          href={`/api/office/mails/${encodeURIComponent(mail.mailId)}.eml`}
          download={`${mail.mailId}.eml`}
        >
          {mails.download}
        </ButtonLink>
      </div>
    </>
  );
}
