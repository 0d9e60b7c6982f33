import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import type { SignInCertificateView } from '#core/portal/sign-in-certificate-views.ts';
import { Button } from '../look/button.tsx';
import { Fold } from '../look/fold.tsx';
import { Notice } from '../look/notice.tsx';
import { RefusalNotice } from '../look/refusal-notice.tsx';
import { Section } from '../look/section.tsx';
import { now } from '../shell/clock.ts';
import { useEnvironment } from '../shell/environment.ts';
import { Loaded } from '../shell/loaded.tsx';
import type { Person } from '../shell/session.ts';
import { useReading } from '../shell/use-reading.ts';
import { words } from '../shell/words.ts';
import { openVault } from '../vault/this-device.ts';
import { certificateName, createCertificateMaking } from './certificate-making.ts';
import { ImportHelp } from './import-help.tsx';
import { MakeCertificate } from './make-certificate.tsx';
import { OneCertificate } from './one-certificate.tsx';
import { PanicSection } from './panic-section.tsx';
import './certificate-section.css';

/** On the page of one's own access: one's certificates, another one, and the panic button. */
export function CertificateSection(): VNode | null {
  const { session } = useEnvironment();
  const person = session.person.value;
  if (person?.kind !== 'user') return null;
  return (
    <>
      <Certificates key={person.userId} person={person} />
      <PanicSection />
    </>
  );
}

function Certificates({ person }: { readonly person: Person }): VNode {
  const { portal, newId, session } = useEnvironment();
  const reading = useReading((signal) => portal.read('/api/me/sign-in-certificates', { signal }), [portal]);
  const open = useSignal(false);
  const making = useMemo(
    () =>
      createCertificateMaking({
        person,
        ask: (request, id) => portal.run('signInCertificate.make@1', { request }, { id }),
        keepInVault: async (key) => (await openVault()).keep(key),
        newId,
        now: () => new Date(),
      }),
    [portal, newId],
  );
  const made = making.made.value;
  useEffect(() => {
    if (made) void reading.reload();
  }, [made]);
  const { section, making: text } = words.value.signInCertificates;
  const origin = session.view.value?.certificateOrigin;
  const imposed = person.signInMode === 'certificate';
  return (
    <Section
      title={section.title}
      actions={
        origin !== undefined && (
          <Button
            onClick={() => {
              open.value = true;
            }}
          >
            {section.make}
          </Button>
        )
      }
    >
      <p class="soft">
        {origin === undefined ? section.notOffered : imposed ? section.leadImposed : section.leadFree}
      </p>
      {making.waits.value && !open.value && (
        <Notice
          kind="warning"
          title={text.waiting}
          actions={
            <Button busy={making.retry.busy.value} onClick={() => making.retry.run()}>
              {text.retry}
            </Button>
          }
        >
          <p>{text.waitingText}</p>
          <RefusalNotice refusal={making.retry.refusal.value} />
        </Notice>
      )}
      <Loaded reading={reading}>
        {(all) => <List all={all} name={certificateName(person)} onChanged={reading.reload} />}
      </Loaded>
      <ImportHelp origin={origin} />
      {open.value && (
        <MakeCertificate
          making={making}
          onClose={() => {
            open.value = false;
          }}
        />
      )}
    </Section>
  );
}

interface ListProps {
  readonly all: readonly SignInCertificateView[];
  readonly name: string;
  readonly onChanged: () => Promise<void>;
}

/** Those that open a session; the others are folded away. */
function List({ all, name, onChanged }: ListProps): VNode {
  const { section } = words.value.signInCertificates;
  const isValid = (one: SignInCertificateView) =>
    one.revokedAt === undefined && new Date(one.notAfter) > now.value;
  const valid = all.filter(isValid);
  const former = all.filter((one) => !isValid(one));
  return (
    <>
      {valid.length === 0 && <p>{section.none}</p>}
      <ul class="sign-in-certificates">
        {valid.map((certificate) => (
          <OneCertificate
            key={certificate.certificateId}
            certificate={certificate}
            name={name}
            isLast={valid.length === 1}
            onChanged={onChanged}
          />
        ))}
      </ul>
      {former.length > 0 && (
        <Fold summary={section.former(former.length)}>
          <ul class="sign-in-certificates">
            {former.map((certificate) => (
              <OneCertificate
                key={certificate.certificateId}
                certificate={certificate}
                name={name}
                isLast={false}
                onChanged={onChanged}
              />
            ))}
          </ul>
        </Fold>
      )}
    </>
  );
}
