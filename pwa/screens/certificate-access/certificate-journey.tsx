import { useSignal } from '@preact/signals';
import { PackageCheck } from 'lucide-preact';
import type { VNode } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import type { SignInCertificateView } from '#core/portal/sign-in-certificate-views.ts';
import { Button, ButtonLink } from '../../look/button.tsx';
import { ExpiryTimeline } from '../../look/expiry-timeline.tsx';
import { Notice } from '../../look/notice.tsx';
import { RefusalNotice } from '../../look/refusal-notice.tsx';
import { Card, Section } from '../../look/section.tsx';
import { type Step, Steps } from '../../look/steps.tsx';
import { useEnvironment } from '../../shell/environment.ts';
import { words } from '../../shell/words.ts';
import { CertificateFile } from '../../sign-in-certificates/certificate-file.tsx';
import {
  type CertificateMaking,
  certificateName,
  createCertificateMaking,
} from '../../sign-in-certificates/certificate-making.ts';
import { ImportHelp } from '../../sign-in-certificates/import-help.tsx';
import { MakeCertificate } from '../../sign-in-certificates/make-certificate.tsx';
import { openVault } from '../../vault/this-device.ts';
import type { LinkOwner } from './index.tsx';

interface CertificateJourneyProps {
  readonly owner: LinkOwner;
  readonly link: string;
}

/** Key and certificate, then the file that the browser imports, then the sign-in page. */
export function CertificateJourney({ owner, link }: CertificateJourneyProps): VNode {
  const { portal, newId } = useEnvironment();
  const making = useMemo(
    () =>
      createCertificateMaking({
        person: owner,
        ask: (request, id) => portal.run('signInCertificate.makeByLink@1', { link, request }, { id }),
        keepInVault: async (key) => (await openVault()).keep(key),
        newId,
        now: () => new Date(),
      }),
    [portal, newId, link],
  );
  const open = useSignal(false);
  const made = making.made.value;
  useWarningBeforeLeaving(making.waits.value);
  const { link: text } = words.value.signInCertificates;
  const step = (label: string, state: Step['state']): Step => ({ label, state });
  return (
    <>
      <Card>
        <Steps
          label={text.steps}
          steps={[
            step(text.stepKey, made ? 'done' : 'current'),
            step(text.stepFile, made ? 'current' : 'todo'),
            step(text.stepSignIn, 'todo'),
          ]}
        />
      </Card>
      {made && !open.value ? (
        <Made certificate={made} name={certificateName(owner)} />
      ) : (
        <ToMake
          making={making}
          onMake={() => {
            open.value = true;
          }}
        />
      )}
      {open.value && (
        <MakeCertificate
          making={making}
          onClose={() => {
            open.value = false;
          }}
        />
      )}
    </>
  );
}

interface ToMakeProps {
  readonly making: CertificateMaking;
  readonly onMake: () => void;
}

function ToMake({ making: { waits, retry }, onMake }: ToMakeProps): VNode {
  const { link: text, making } = words.value.signInCertificates;
  return (
    <Section title={text.stepKey}>
      <p>{text.keyLead}</p>
      {waits.value && (
        <Notice kind="warning" title={making.waiting}>
          <p>{making.waitingText}</p>
        </Notice>
      )}
      {waits.value && <RefusalNotice refusal={retry.refusal.value} />}
      <div class="form-actions">
        {waits.value && (
          <Button busy={retry.busy.value} onClick={() => retry.run()}>
            {making.retry}
          </Button>
        )}
        <Button kind="main" onClick={onMake}>
          {text.make}
        </Button>
      </div>
    </Section>
  );
}

interface MadeProps {
  readonly certificate: SignInCertificateView;
  readonly name: string;
}

function Made({ certificate, name }: MadeProps): VNode {
  const { session } = useEnvironment();
  const { link: text } = words.value.signInCertificates;
  return (
    <Section title={text.made}>
      <ExpiryTimeline notBefore={certificate.notBefore} notAfter={certificate.notAfter} />
      <p>{text.madeText}</p>
      <div class="form-actions">
        <CertificateFile certificate={certificate} name={name} icon={PackageCheck} kind="main" />
        <ButtonLink href="/sign-in">{text.signIn}</ButtonLink>
      </div>
      <ImportHelp origin={session.view.value?.certificateOrigin} />
    </Section>
  );
}

/** A key whose certificate was not made: the link and the id by which it can be asked for again are in this page only. */
function useWarningBeforeLeaving(wanted: boolean): void {
  useEffect(() => {
    if (!wanted) return;
    const ends = new AbortController();
    addEventListener('beforeunload', (event) => event.preventDefault(), { signal: ends.signal });
    return () => ends.abort();
  }, [wanted]);
}
