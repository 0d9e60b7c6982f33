import type { VNode } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { PersonalDataView } from '#core/portal/personal-data-views.ts';
import { Screen } from '../../look/screen.tsx';
import type { Portal } from '../../portal/client.ts';
import { useEnvironment } from '../../shell/environment.ts';
import { Loaded } from '../../shell/loaded.tsx';
import { useReading } from '../../shell/use-reading.ts';
import { formats, words } from '../../shell/words.ts';
import { AskForLink } from './ask-for-link.tsx';
import { DataSection } from './data-section.tsx';
import { ErasureSection } from './erasure-section.tsx';
import { PurposesSection } from './purposes-section.tsx';
import './personal-data.css';

/** What a part of the page is drawn from. */
export interface PersonalDataPart {
  readonly portal: Portal;
  readonly view: PersonalDataView;
  readonly onDone: () => Promise<void>;
}

/** With the mailed link in the fragment, the data itself; without it, the question for the link. */
export default function PersonalDataScreen(): VNode {
  const { portalOfPerson } = useEnvironment();
  const [link, setLink] = useState(() => location.hash.slice(1));
  useEffect(() => {
    const ends = new AbortController();
    // Taken from the address so that it stays in no history; it works again from the mail.
    const take = () => {
      if (!location.hash) return;
      setLink(location.hash.slice(1));
      history.replaceState(history.state, '', location.pathname);
    };
    take();
    // The mail's link may be opened where one has just asked for it: only the fragment changes then.
    addEventListener('hashchange', take, { signal: ends.signal });
    return () => ends.abort();
  }, []);
  const portal = useMemo(() => (link ? portalOfPerson(link) : undefined), [portalOfPerson, link]);
  return portal ? <PersonalData key={link} portal={portal} /> : <AskForLink />;
}

function PersonalData({ portal }: { readonly portal: Portal }): VNode {
  const reading = useReading((signal) => portal.read('/api/personal-data', { signal }), [portal]);
  const { personalData } = words.value;
  const view = reading.value.value;
  if (reading.refusal.value?.code === 'personalData.linkUnknown') {
    return <AskForLink refusal={reading.refusal.value} />;
  }
  return (
    <Screen title={personalData.title} lead={view && <Controller view={view} />} width="narrow">
      <Loaded reading={reading}>
        {(loaded) => {
          const part = { portal, view: loaded, onDone: reading.reload };
          return (
            <>
              <DataSection {...part} />
              <PurposesSection {...part} />
              <ErasureSection {...part} />
            </>
          );
        }}
      </Loaded>
    </Screen>
  );
}

function Controller({ view: { controller } }: { readonly view: PersonalDataView }): VNode {
  const { name, address, countryName } = controller;
  const place = [address, formats.value.country(countryName)].filter(Boolean).join(', ');
  return <p>{words.value.personalData.heldBy(name, place)}</p>;
}
