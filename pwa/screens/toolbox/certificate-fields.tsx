import type { VNode } from 'preact';
import { type Definition, DefinitionList } from '../../look/definition-list.tsx';
import { ExpiryTimeline } from '../../look/expiry-timeline.tsx';
import { Fold } from '../../look/fold.tsx';
import { Time } from '../../look/time.tsx';
import { formats, words } from '../../shell/words.ts';
import type { ToldCertificate, ToldName } from '../../toolbox/protocol.ts';

/** A certificate in plain words, the exact values one fold away. */
export function CertificateFields({ certificate }: { readonly certificate: ToldCertificate }): VNode {
  const { toolbox } = words.value;
  const { fields, keyUsage, purpose } = toolbox;
  const { list } = formats.value;
  const named = (table: Readonly<Record<string, string>>, values: readonly string[]) =>
    values.length > 0 && list(values.map((value) => table[value] ?? value));
  return (
    <>
      <ExpiryTimeline {...certificate} />
      <DefinitionList
        items={[
          { term: fields.subject, value: certificate.subject },
          { term: fields.alternativeNames, value: <Names names={certificate.names} /> },
          { term: fields.issuer, value: certificate.selfIssued ? fields.selfIssued : certificate.issuer },
          { term: fields.key, value: certificate.key },
          { term: fields.purposes, value: named(purpose, certificate.purposes) },
          { term: fields.usage, value: named(keyUsage, certificate.usage) },
          { term: fields.authority, value: authority(certificate) },
        ].filter(({ term }) => term !== fields.alternativeNames || certificate.names.length > 0)}
      />
      <Fold summary={toolbox.details}>
        <DefinitionList items={exactValues(certificate)} />
      </Fold>
    </>
  );
}

function exactValues(certificate: ToldCertificate): readonly Definition[] {
  const { fields } = words.value.toolbox;
  const lines = (values: readonly string[]) =>
    values.length > 0 && values.map((value) => <div key={value}>{value}</div>);
  return [
    { term: fields.notBefore, value: <Time at={certificate.notBefore} /> },
    { term: fields.notAfter, value: <Time at={certificate.notAfter} /> },
    { term: fields.serialNumber, value: certificate.serialNumber, mono: true },
    { term: fields.signature, value: certificate.signature },
    { term: fields.crl, value: lines(certificate.crlAddresses) },
    { term: fields.ocsp, value: lines(certificate.ocspAddresses) },
    { term: fields.issuerAt, value: lines(certificate.issuerAddresses) },
    { term: fields.policies, value: lines(certificate.policies), mono: true },
    { term: fields.sha256, value: certificate.sha256, mono: true },
    { term: fields.sha1, value: certificate.sha1, mono: true },
    { term: fields.spki, value: certificate.spkiSha256, mono: true },
    {
      term: fields.otherExtensions,
      value: lines(
        certificate.otherExtensions.map(({ oid, critical }) =>
          critical ? `${oid} (${fields.critical})` : oid,
        ),
      ),
      mono: true,
    },
    { term: fields.friendlyName, value: certificate.friendlyName },
  ];
}

function authority({ authority: constraints }: ToldCertificate): string | false {
  const { fields } = words.value.toolbox;
  if (!constraints) return false;
  if (!constraints.ca) return fields.isNoAuthority;
  return constraints.pathLength === undefined
    ? fields.isAuthority
    : fields.isAuthorityLimited(constraints.pathLength);
}

export function Names({ names }: { readonly names: readonly ToldName[] }): VNode {
  const { nameTypes } = words.value.toolbox;
  return (
    <>
      {names.map(({ type, value }) => (
        <div key={`${type} ${value}`}>
          <span class="soft">{nameTypes[type] ?? type}</span> {value}
        </div>
      ))}
    </>
  );
}
