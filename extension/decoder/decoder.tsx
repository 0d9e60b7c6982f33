import type { VNode } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Refusal } from '#core/errors/refusal.ts';
import { words } from '../words.ts';
import { ObjectCard } from './object-card.tsx';
import { RefusalText } from './refusal-text.tsx';
import type { Told } from './told.ts';

interface Reading {
  readonly objects?: readonly Told[];
  /** Why there are none. */
  readonly refusal?: Refusal;
}

/** Reads what is dropped, chosen or pasted, here and nowhere else. */
export function Decoder({ text: given }: { readonly text: string }): VNode {
  const [text, setText] = useState(given);
  const [reading, setReading] = useState<Reading>({});
  const file = useRef<HTMLInputElement>(null);
  const id = useId();
  const { extension } = words.value;

  const read = async (input: string | Uint8Array<ArrayBuffer>) => {
    try {
      // Whoever opens the popup does not wait for what reads all these formats.
      const { decode } = await import('./tell.ts');
      setReading(input.length === 0 ? {} : { objects: await decode(input) });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      setReading({ refusal: error });
    }
  };
  const take = async (files: FileList | null | undefined) => {
    const [first] = files ?? [];
    if (!first) return;
    setText('');
    await read(new Uint8Array(await first.arrayBuffer()));
  };
  useEffect(() => {
    if (given) void read(given);
  }, [given]);

  return (
    <section
      class="decoder"
      aria-labelledby={`${id}-title`}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        void take(event.dataTransfer?.files);
      }}
    >
      <h2 id={`${id}-title`}>{extension.decoder}</h2>
      <p class="small soft">{extension.decoderText}</p>
      <p class="decoder-choose">
        {extension.drop}
        <button type="button" class="button button-plain" onClick={() => file.current?.click()}>
          {extension.choose}
        </button>
        <input
          ref={file}
          class="unseen"
          type="file"
          tabIndex={-1}
          aria-label={extension.choose}
          onChange={(event) => {
            void take(event.currentTarget.files);
            event.currentTarget.value = '';
          }}
        />
      </p>
      <div class="field">
        <label class="field-label" for={id}>
          {extension.paste}
        </label>
        <textarea
          id={id}
          class="field-control mono"
          rows={3}
          placeholder={extension.pasteHint}
          spellcheck={false}
          value={text}
          onInput={(event) => {
            setText(event.currentTarget.value);
            void read(event.currentTarget.value);
          }}
        />
      </div>
      <div role="status" class="decoder-found">
        {reading.refusal && <RefusalText refusal={reading.refusal} />}
        {reading.objects?.map((told, index) => (
          <ObjectCard key={`${told.type} ${index}`} told={told} />
        ))}
      </div>
    </section>
  );
}
