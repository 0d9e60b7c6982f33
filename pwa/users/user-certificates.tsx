import type { VNode } from 'preact';
import type { SignInCertificateView } from '#core/portal/sign-in-certificate-views.ts';
import { Button } from '../look/button.tsx';
import { Time } from '../look/time.tsx';
import { groupHex } from '../orders/group-hex.ts';
import { now } from '../shell/clock.ts';
import { useEnvironment } from '../shell/environment.ts';
import { useReading } from '../shell/use-reading.ts';
import { words } from '../shell/words.ts';

interface UserCertificatesProps {
  readonly userId: string;
  readonly onRevoke: (certificate: SignInCertificateView) => void;
}

/** The certificates by which somebody may sign in now, each to be revoked by itself; nothing for who has none. */
export function UserCertificates({ userId, onRevoke }: UserCertificatesProps): VNode | null {
  const { portal } = useEnvironment();
  const reading = useReading(
    (signal) => portal.read('/api/users/:userId/sign-in-certificates', { params: { userId }, signal }),
    [portal, userId],
  );
  const valid = (reading.value.value ?? []).filter(
    ({ revokedAt, notAfter }) => revokedAt === undefined && new Date(notAfter) > now.value,
  );
  if (valid.length === 0) return null;
  const { users } = words.value.administration;
  const { section } = words.value.signInCertificates;
  return (
    <section class="user-certificates" aria-labelledby="user-certificates">
      <h3 id="user-certificates">{section.title}</h3>
      <ul class="plain-list">
        {valid.map((certificate) => {
          const serial = groupHex(certificate.serialNumber);
          return (
            <li class="user-certificate" key={certificate.certificateId}>
              <span class="user-person">
                <span class="mono small">{serial}</span>
                <span class="small soft">
                  {users.certificateUntil} <Time at={certificate.notAfter} as="shortDate" />
                </span>
              </span>
              <Button label={section.revokeOne(serial)} onClick={() => onRevoke(certificate)}>
                {section.revoke}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
