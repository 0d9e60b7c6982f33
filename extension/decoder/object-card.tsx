import type { VNode } from 'preact';
import { date, words } from '../words.ts';
import { RefusalText } from './refusal-text.tsx';
import type { Told } from './told.ts';

/** One object: what it is, whether it holds, then its fields. */
export function ObjectCard({ told }: { readonly told: Told }): VNode {
  const { extension } = words.value;
  return (
    <article class="object">
      <h3>
        {extension.kinds[told.type]}
        <Validity told={told} />
      </h3>
      {told.type === 'privateKey' && <p class="object-warning">{extension.privateKeyWarning}</p>}
      {(told.type === 'pkcs12' || told.type === 'encryptedPrivateKey') && <p>{extension.needsPassword}</p>}
      {told.refusal && <RefusalText refusal={told.refusal} />}
      <dl class="definitions">
        {fieldsOf(told).map(([term, value, mono]) => (
          <div key={term} class="definition">
            <dt>{term}</dt>
            <dd class={mono ? 'mono' : undefined}>{value}</dd>
          </div>
        ))}
      </dl>
    </article>
  );
}

function Validity({ told: { notAfter, notBefore } }: { readonly told: Told }): VNode | null {
  if (!notAfter || !notBefore) return null;
  const { expired, notYetValid, validNow } = words.value.extension;
  const now = new Date();
  if (now > notAfter) return <span class="badge badge-bad">{expired}</span>;
  if (now < notBefore) return <span class="badge badge-info">{notYetValid}</span>;
  return <span class="badge badge-good">{validNow}</span>;
}

type Field = readonly [term: string, value: string, mono?: boolean];

function fieldsOf(told: Told): readonly Field[] {
  const { fields, signatureGood } = words.value.extension;
  const at = (moment: Date | undefined) => moment && date(moment);
  const hex = (text: string | undefined) => text?.replace(/(.{4})(?=.)/g, '$1 ');
  const all: readonly (readonly [string, string | undefined, boolean?])[] = [
    [fields.subject, told.subject],
    [fields.names, told.names?.join('\n')],
    [fields.issuer, told.issuer],
    [fields.validFrom, at(told.notBefore)],
    [fields.validTo, at(told.notAfter)],
    [fields.updated, at(told.thisUpdate)],
    [fields.nextUpdate, at(told.nextUpdate)],
    [fields.entries, told.entries?.toString()],
    [fields.key, told.key],
    [fields.signature, told.signatureGood ? signatureGood : undefined],
    [fields.serialNumber, hex(told.serialNumber), true],
    [fields.fingerprint, hex(told.sha256), true],
    [fields.keyThumbprint, hex(told.spkiSha256), true],
  ];
  return all.flatMap(([term, value, mono]) => (value ? [[term, value, mono ?? false] as const] : []));
}
