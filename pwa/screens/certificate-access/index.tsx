import type { VNode } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { Notice } from '../../look/notice.tsx';
import { RefusalNotice } from '../../look/refusal-notice.tsx';
import { Screen } from '../../look/screen.tsx';
import { Loading } from '../../look/spinner.tsx';
import { createAction } from '../../shell/action.ts';
import { useEnvironment } from '../../shell/environment.ts';
import { words } from '../../shell/words.ts';
import { CertificateJourney } from './certificate-journey.tsx';

/** Whom the link is for. */
export interface LinkOwner {
  readonly name: string;
  readonly accountName: string;
}

/** `/certificate-access#<secret>`: the mailed link by which somebody makes the certificate that they sign in with. */
export default function CertificateAccessScreen(): VNode {
  const { portal, newId } = useEnvironment();
  const [link] = useState(() => location.hash.slice(1));
  const [owner, setOwner] = useState<LinkOwner | undefined>(undefined);
  const look = useMemo(
    () =>
      createAction(async (id) => {
        setOwner(await portal.run('signInCertificate.openLink@1', { link }, { id }));
      }, newId),
    [portal, newId, link],
  );
  useEffect(() => {
    // The secret stays in no history.
    history.replaceState(null, '', location.pathname);
    if (link) void look.run();
  }, [look]);
  const { link: text } = words.value.signInCertificates;
  const lead = owner && <p>{text.lead(owner.name, owner.accountName)}</p>;
  return (
    <Screen title={text.title} lead={lead} width="narrow">
      {!link && (
        <Notice kind="warning" title={text.noLink}>
          <p>{text.noLinkText}</p>
        </Notice>
      )}
      {look.busy.value && <Loading label={text.opening} />}
      <RefusalNotice refusal={look.refusal.value} />
      {owner && <CertificateJourney owner={owner} link={link} />}
    </Screen>
  );
}
