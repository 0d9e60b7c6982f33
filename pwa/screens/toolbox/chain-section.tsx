import type { VNode } from 'preact';
import type { PathReasonCode } from '#core/pki/verify/reason.ts';
import { Notice } from '../../look/notice.tsx';
import { Section } from '../../look/section.tsx';
import { SelectField } from '../../look/select-field.tsx';
import { TextField } from '../../look/text-field.tsx';
import { words } from '../../shell/words.ts';
import { type ChainVerdict, checkedPurposes, type ToldCertificate } from '../../toolbox/protocol.ts';
import type { ToolboxModel } from '../../toolbox/toolbox-model.ts';

/** The chains in order, and whether they hold; only the roots read here are trusted. */
export function ChainSection({ model }: { readonly model: ToolboxModel }): VNode {
  const { chain } = words.value.toolbox;
  const question = model.question.value;
  return (
    <Section title={chain.title}>
      <div class="form-row">
        <SelectField
          name="purpose"
          label={chain.purpose}
          value={question.purpose}
          onValue={(purpose) => {
            model.question.value = { ...question, purpose };
          }}
          choices={checkedPurposes.map((purpose) => ({ value: purpose, label: chain.purposes[purpose] }))}
        />
        <TextField
          name="peerName"
          label={chain.host}
          hint={chain.hostHint}
          optional
          value={question.peerName}
          onValue={(peerName) => {
            model.question.value = { ...question, peerName };
          }}
        />
      </div>
      <div class="toolbox-verdicts" role="status">
        {model.verdicts.value.map((verdict) => (
          <Verdict
            key={verdict.path[0]}
            verdict={verdict}
            certificates={model.certificates.value}
            peerName={question.peerName.trim()}
          />
        ))}
      </div>
      <p class="soft small">{chain.trust}</p>
    </Section>
  );
}

/** Reasons whose detail names something of the standards; all other details only repeat the words. */
const technical: ReadonlySet<PathReasonCode> = new Set<PathReasonCode>([
  'extendedKeyUsage',
  'keyUsage',
  'malformedExtension',
  'nameConstraints',
  'profile',
  'unknownCriticalExtension',
  'unsupportedAlgorithm',
]);

interface VerdictProps {
  readonly verdict: ChainVerdict;
  readonly certificates: readonly ToldCertificate[];
  readonly peerName: string;
}

function Verdict({ verdict, certificates, peerName }: VerdictProps): VNode {
  const { chain, reasons, reasonOf } = words.value.toolbox;
  const path = verdict.path.flatMap((id) => certificates.find((certificate) => certificate.id === id) ?? []);
  const holds = verdict.reasons.length === 0;
  const nameAt = (place: number) => path[place]?.name ?? path.at(-1)?.name ?? '';
  return (
    <div class="toolbox-verdict">
      <h3>{chain.end(nameAt(0))}</h3>
      <ol class="toolbox-path">
        {path.map((certificate, place) => (
          <li key={certificate.id}>
            {certificate.name} <span class="soft small">{chain.roles[roleOf(certificate, place)]}</span>
          </li>
        ))}
      </ol>
      {holds ? (
        <Notice kind="success">
          <p>{peerName ? chain.validFor(peerName) : chain.valid}</p>
        </Notice>
      ) : (
        <Notice kind="error" title={chain.invalid}>
          <ul class="toolbox-list">
            {verdict.reasons.map(({ code, certificate, detail }) => (
              <li key={`${code} ${certificate} ${detail}`}>
                {reasonOf(nameAt(certificate), reasons[code])}
                {technical.has(code) && <span class="mono small"> {detail}</span>}
              </li>
            ))}
          </ul>
          {!verdict.hasRoot && <p>{chain.noRoot}</p>}
        </Notice>
      )}
    </div>
  );
}

function roleOf(certificate: ToldCertificate, place: number): 'intermediate' | 'leaf' | 'root' {
  if (certificate.selfIssued) return 'root';
  return place === 0 ? 'leaf' : 'intermediate';
}
