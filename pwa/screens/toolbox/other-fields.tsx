import type { VNode } from 'preact';
import { Refusal } from '#core/errors/refusal.ts';
import { Badge } from '../../look/badge.tsx';
import { DefinitionList } from '../../look/definition-list.tsx';
import { Notice } from '../../look/notice.tsx';
import { Time } from '../../look/time.tsx';
import { refusalWords } from '../../shell/refusal-words.ts';
import { formats, words } from '../../shell/words.ts';
import type { ToldKey, ToldList, ToldPublicKey, ToldRefusal, ToldRequest } from '../../toolbox/protocol.ts';
import { Names } from './certificate-fields.tsx';

export function RequestFields({ request }: { readonly request: ToldRequest }): VNode {
  const { fields, signatureHolds } = words.value.toolbox;
  return (
    <>
      {request.refusal ? (
        <ToldRefusalNotice refusal={request.refusal} />
      ) : (
        <p>
          <Badge tone="good">{signatureHolds}</Badge>
        </p>
      )}
      <DefinitionList
        items={[
          { term: fields.subject, value: request.subject },
          {
            term: fields.alternativeNames,
            value: request.names.length > 0 && <Names names={request.names} />,
          },
          { term: fields.key, value: request.key },
          { term: fields.signature, value: request.signature },
          { term: fields.spki, value: request.spkiSha256, mono: true },
        ]}
      />
    </>
  );
}

export function KeyFields({ object }: { readonly object: ToldKey | ToldPublicKey }): VNode {
  const { fields, clearKey } = words.value.toolbox;
  return (
    <>
      {object.type === 'privateKey' && object.inClear && (
        <Notice kind="warning">
          <p>{clearKey}</p>
        </Notice>
      )}
      <DefinitionList
        items={[
          { term: fields.key, value: object.key },
          { term: fields.spki, value: object.spkiSha256, mono: true },
        ]}
      />
    </>
  );
}

export function ListFields({ object }: { readonly object: ToldList }): VNode {
  const { fields } = words.value.toolbox;
  return (
    <DefinitionList
      items={[
        { term: fields.issuer, value: object.issuer },
        { term: fields.thisUpdate, value: <Time at={object.thisUpdate} /> },
        { term: fields.nextUpdate, value: object.nextUpdate && <Time at={object.nextUpdate} /> },
        { term: fields.revoked, value: formats.value.number(object.entries) },
      ]}
    />
  );
}

export function ToldRefusalNotice({ refusal }: { readonly refusal: ToldRefusal }): VNode {
  const { what, remedy } = refusalWords(new Refusal(refusal.code, refusal.detail));
  return (
    <Notice kind="error" title={what}>
      <p>{remedy}</p>
    </Notice>
  );
}
