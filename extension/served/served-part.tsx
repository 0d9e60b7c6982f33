import type { VNode } from 'preact';
import type { SiteCertificateView } from '#core/portal/site-views.ts';
import { day, words } from '../words.ts';
import { compareServed } from './compare-served.ts';
import type { Sight } from './served-certificate.ts';
import type { Served } from './served-model.ts';

interface ServedPartProps {
  readonly served: Served;
  /** That cover the site, the one to be served first. */
  readonly certificates: readonly SiteCertificateView[];
  readonly toolboxAddress: string;
}

/** Holds what the portal has against what the site serves. */
export function ServedPart({ served, certificates, toolboxAddress }: ServedPartProps): VNode {
  const told = words.value.extension.site.served;
  const sight = served.sight.value;
  const busy = sight?.state === 'asked' || sight?.state === 'looking';
  return (
    <div class="site-served">
      <div role="status">
        {sight?.state === 'looking' && <p class="soft">{told.looking}</p>}
        {sight?.state === 'unseen' && <p>{told.unseen}</p>}
        {sight?.state === 'denied' && <p>{told.denied}</p>}
        {sight?.state === 'seen' && (
          <Compared sight={sight} certificates={certificates} toolboxAddress={toolboxAddress} />
        )}
      </div>
      <div class="form-actions">
        <button type="button" class="button button-plain" aria-busy={busy} onClick={() => void served.look()}>
          {told.compare}
        </button>
      </div>
      {sight?.state !== 'seen' && <p class="small soft">{told.hint}</p>}
    </div>
  );
}

function Compared({
  sight: { certificate },
  certificates,
  toolboxAddress,
}: {
  readonly sight: Sight & { readonly state: 'seen' };
  readonly certificates: readonly SiteCertificateView[];
  readonly toolboxAddress: string;
}): VNode {
  const told = words.value.extension.site.served;
  const comparison = compareServed(certificate, certificates);
  const end = day(certificate.notAfter);
  switch (comparison.kind) {
    case 'same':
      return <p class="notice notice-success">{told.same}</p>;
    case 'earlier':
      return <p class="notice notice-warning">{told.earlier(end, day(comparison.newest.notAfter))}</p>;
    case 'another':
      return <p class="notice notice-warning">{told.another(end, day(comparison.newest.notAfter))}</p>;
    case 'unmanaged':
      return (
        <div class="notice notice-info">
          <div class="notice-text">
            <p>{told.unmanaged(end)}</p>
            <p>
              <a href={toolboxAddress} target="_blank" rel="noreferrer">
                {told.toolbox}
              </a>
            </p>
          </div>
        </div>
      );
  }
}
