import { Eraser, Wrench } from 'lucide-preact';
import type { VNode } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { Button } from '../../look/button.tsx';
import { EmptyState } from '../../look/empty-state.tsx';
import { FileDrop } from '../../look/file-drop.tsx';
import { Notice } from '../../look/notice.tsx';
import { Screen } from '../../look/screen.tsx';
import { refusalWords } from '../../shell/refusal-words.ts';
import { words } from '../../shell/words.ts';
import { startToolboxWorker } from '../../toolbox/start-toolbox-worker.ts';
import { createToolboxModel, type Unread } from '../../toolbox/toolbox-model.ts';
import { takeArrivingFiles } from './arriving-files.ts';
import { ChainSection } from './chain-section.tsx';
import { ConvertSection } from './convert-section.tsx';
import { MatchesSection } from './matches-section.tsx';
import { ObjectCard } from './object-card.tsx';
import { PasteField } from './paste-field.tsx';
import './toolbox.css';

const endings = '.pem,.cer,.crt,.der,.csr,.key,.p8,.p7b,.p7c,.p7s,.p12,.pfx,.crl,.txt';

/** Reads, matches, checks and converts whatever is given to it, on this device (KEY-6). */
export default function ToolboxRoute(): VNode {
  const { toolbox } = words.value;
  const model = useMemo(() => createToolboxModel(startToolboxWorker()), []);
  useEffect(() => {
    const leaving = new AbortController();
    takeArrivingFiles({
      onFiles: (files) => void model.readFiles(files),
      onText: (text) => void model.readText(text),
      signal: leaving.signal,
    });
    return () => {
      leaving.abort();
      model.end();
    };
  }, [model]);
  const objects = model.objects.value;
  const cards = useRef<HTMLElement>(null);

  return (
    <Screen
      title={toolbox.title}
      lead={<p>{toolbox.lead}</p>}
      actions={
        objects.length > 0 && (
          <Button icon={Eraser} onClick={() => void model.clear()}>
            {toolbox.clear}
          </Button>
        )
      }
    >
      <FileDrop
        label={toolbox.drop}
        multiple
        accept={endings}
        onFiles={(files) => void model.readFiles(files)}
      />
      <PasteField onText={model.readText} />
      <p class="unseen" role="status">
        {model.reading.value ? toolbox.reading : objects.length > 0 && toolbox.found(objects.length)}
      </p>
      {model.unread.value.map((unread) => (
        <UnreadNotice key={unread.source} unread={unread} />
      ))}
      {objects.length === 0 ? (
        <EmptyState icon={Wrench} title={toolbox.empty.title}>
          <p>{toolbox.empty.text}</p>
        </EmptyState>
      ) : (
        <>
          {objects.length > 1 && <MatchesSection model={model} />}
          {model.certificates.value.length > 0 && <ChainSection model={model} />}
          {/* Takes the focus when the card that had it is gone. */}
          <section ref={cards} class="toolbox-objects" aria-label={toolbox.objects} tabIndex={-1}>
            {objects.map((object) => (
              <ObjectCard
                key={object.id}
                object={object}
                model={model}
                onGone={() => cards.current?.focus({ preventScroll: true })}
              />
            ))}
          </section>
          <ConvertSection model={model} />
        </>
      )}
    </Screen>
  );
}

function UnreadNotice({ unread }: { readonly unread: Unread }): VNode {
  const { what, remedy } = refusalWords(unread.refusal);
  return (
    <Notice kind="error" title={unread.source ? `${unread.source} – ${what}` : what} announced>
      <p>{remedy}</p>
    </Notice>
  );
}
