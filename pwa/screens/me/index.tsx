import type { VNode } from 'preact';
import type { MeView } from '#core/portal/signin-views.ts';
import { AccountSignInMode } from '../../access/account-sign-in-mode.tsx';
import { IdentitySection } from '../../access/identity-section.tsx';
import { PasswordSection } from '../../access/password-section.tsx';
import { SessionsSection } from '../../access/sessions-section.tsx';
import { TotpSection } from '../../access/totp-section.tsx';
import { ButtonLink } from '../../look/button.tsx';
import { Screen } from '../../look/screen.tsx';
import { Section } from '../../look/section.tsx';
import { PasskeysSection } from '../../passkeys/passkeys-section.tsx';
import { useEnvironment } from '../../shell/environment.ts';
import { Loaded } from '../../shell/loaded.tsx';
import type { Person } from '../../shell/session.ts';
import { SignedIn } from '../../shell/signed-in.tsx';
import { useReading } from '../../shell/use-reading.ts';
import { words } from '../../shell/words.ts';
import { CertificateSection } from '../../sign-in-certificates/certificate-section.tsx';
import './me.css';

/** "Login information": one's own access, and nobody else's (PER-1). */
export default function MeScreen(): VNode {
  return <SignedIn title={words.value.access.title}>{(person) => <Access person={person} />}</SignedIn>;
}

function Access({ person }: { readonly person: Person }): VNode {
  const { portal } = useEnvironment();
  const reading = useReading((signal) => portal.read('/api/me', { signal }), [portal, person.signInMode]);
  const { access } = words.value;
  return (
    <Screen title={access.title} lead={<p>{access.lead(person.accountName)}</p>}>
      <Loaded reading={reading}>{(me) => <Sections me={me} onChanged={reading.reload} />}</Loaded>
    </Screen>
  );
}

function AlertsSection(): VNode {
  const { choice, settings } = words.value.alerts;
  return (
    <Section title={choice.section}>
      <p>{choice.sectionDetail}</p>
      <div class="form-actions">
        <ButtonLink href="/me/alerts">{settings}</ButtonLink>
      </div>
    </Section>
  );
}

interface SectionsProps {
  readonly me: MeView;
  readonly onChanged: () => Promise<void>;
}

function Sections({ me, onChanged }: SectionsProps): VNode {
  return (
    <div class="my-access">
      <div class="my-access-column">
        <IdentitySection me={me} onChanged={onChanged} />
        <PasswordSection me={me} onChanged={onChanged} />
        <TotpSection me={me} onChanged={onChanged} />
        {/* Whether passkeys serve depends on the second factor. */}
        <PasskeysSection key={String(me.totp.on)} onChanged={onChanged} />
        <AlertsSection />
      </div>
      <div class="my-access-column">
        <SessionsSection />
        <CertificateSection />
        {me.superUser && <AccountSignInMode hasTotp={me.totp.on} />}
      </div>
    </div>
  );
}
