import { useSignal } from '@preact/signals';
import { PackageCheck } from 'lucide-preact';
import type { VNode } from 'preact';
import type { SignInCertificateView } from '#core/portal/sign-in-certificate-views.ts';
import { Button } from '../look/button.tsx';
import { DefinitionList } from '../look/definition-list.tsx';
import { ExpiryTimeline } from '../look/expiry-timeline.tsx';
import { Notice } from '../look/notice.tsx';
import { Time } from '../look/time.tsx';
import { groupHex } from '../orders/group-hex.ts';
import { now } from '../shell/clock.ts';
import { words } from '../shell/words.ts';
import { CertificateFile } from './certificate-file.tsx';
import { RevokeDialog } from './revoke-dialog.tsx';

interface OneCertificateProps {
  readonly certificate: SignInCertificateView;
  /** What the file and the programs call it. */
  readonly name: string;
  /** The only one by which the person can sign in. */
  readonly isLast: boolean;
  readonly onChanged: () => Promise<void>;
}

/** Within so many milliseconds of its end the next one should be made. */
const soon = 30 * 86_400_000;

export function OneCertificate({ certificate, name, isLast, onChanged }: OneCertificateProps): VNode {
  const revoking = useSignal(false);
  const { signInCertificates, delivery, office, orders } = words.value;
  const { section } = signInCertificates;
  const { serialNumber, notBefore, notAfter, revokedAt, revocationReason, usedAt } = certificate;
  const left = new Date(notAfter).getTime() - now.value.getTime();
  const isValid = revokedAt === undefined && left > 0;
  const short = groupHex(serialNumber.slice(0, 8));
  return (
    <li class="sign-in-certificate">
      <ExpiryTimeline notBefore={notBefore} notAfter={notAfter} revokedAt={revokedAt} />
      <DefinitionList
        items={[
          { term: delivery.serialNumber, value: groupHex(serialNumber), mono: true },
          { term: section.used, value: usedAt ? <Time at={usedAt} /> : isValid && section.unused },
          { term: office.revokeReason, value: revocationReason && orders.reasons[revocationReason] },
        ]}
      />
      {isValid && isLast && left < soon && (
        <Notice kind="warning">
          <p>{section.endsSoon}</p>
        </Notice>
      )}
      {isValid && (
        <div class="form-actions">
          <CertificateFile
            certificate={certificate}
            name={name}
            icon={PackageCheck}
            label={section.fileOf(short)}
          />
          <Button
            kind="danger"
            label={section.revokeOne(short)}
            onClick={() => {
              revoking.value = true;
            }}
          >
            {section.revoke}
          </Button>
        </div>
      )}
      {revoking.value && (
        <RevokeDialog
          certificate={certificate}
          isLast={isLast}
          onClose={() => {
            revoking.value = false;
          }}
          onDone={onChanged}
        />
      )}
    </li>
  );
}
