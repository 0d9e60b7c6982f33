import { FileKey } from 'lucide-preact';
import type { VNode } from 'preact';
import { useId } from 'preact/hooks';
import { RefusalText } from '../decoder/refusal-text.tsx';
import { type PuttingWaiting, PutWaiting } from '../picking/put-waiting.tsx';
import type { Served } from '../served/served-model.ts';
import { ServedPart } from '../served/served-part.tsx';
import { words } from '../words.ts';
import { SiteCertificate } from './site-certificate.tsx';
import type { Site } from './site-model.ts';
import './site.css';

export interface SiteCardProps {
  readonly site: Site;
  /** Absent where the browser does not tell what a site serves. */
  readonly served: Served | undefined;
  /** The page of an order on the portal. */
  readonly orderAddress: (reference: string) => string;
  readonly toolboxAddress: string;
  readonly onMakeRequest: () => void;
  /** Absent where no request waits for a page. */
  readonly putting: PuttingWaiting | undefined;
}

/** The site in the current tab: whether a certificate of the portal covers it, and how long (EXT-4). */
export function SiteCard(props: SiteCardProps): VNode {
  const { site, onMakeRequest } = props;
  const id = useId();
  const told = words.value.extension.site;
  return (
    <section class="card site" aria-labelledby={id}>
      <h2 id={id}>
        <span class="small soft">{told.title}</span>
        <span class="site-host">{site.tab.host}</span>
      </h2>
      {!site.tab.isEncrypted && <p class="small soft">{told.plain}</p>}
      <Found {...props} />
      <div class="form-actions">
        {props.putting && <PutWaiting putting={props.putting} />}
        <button type="button" class="button button-plain" onClick={onMakeRequest}>
          <FileKey size={18} aria-hidden="true" />
          {told.makeRequest}
        </button>
      </div>
    </section>
  );
}

function Found({ site, served, orderAddress, toolboxAddress }: SiteCardProps): VNode {
  const told = words.value.extension.site;
  const state = site.state.value;
  const certificates = state.kind === 'found' ? state.certificates : [];
  const [first, ...others] = certificates;
  return (
    <>
      <div role="status" class="site-found">
        {state.kind === 'signedOut' && <p class="soft">{told.signIn}</p>}
        {state.kind === 'looking' && <p class="soft">{told.looking}</p>}
        {state.kind === 'refused' && <RefusalText refusal={state.refusal} />}
        {state.kind === 'found' && <p>{first ? told.covered : told.notCovered}</p>}
        {first && <SiteCertificate certificate={first} address={orderAddress(first.reference)} />}
        {others.length > 0 && <p class="small soft">{told.others(others.length)}</p>}
      </div>
      {state.kind === 'unasked' && (
        <div class="site-consent">
          <button type="button" class="button button-main" onClick={() => void site.consent()}>
            {told.consent}
          </button>
          <p class="small soft">{told.consentText}</p>
        </div>
      )}
      {state.kind === 'found' && served && (
        <ServedPart served={served} certificates={certificates} toolboxAddress={toolboxAddress} />
      )}
      {(state.kind === 'found' || state.kind === 'refused') && (
        <p class="small">
          <button type="button" class="site-stop" onClick={() => void site.withdraw()}>
            {told.stop}
          </button>
        </p>
      )}
    </>
  );
}
