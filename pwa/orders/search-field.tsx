import { Search } from 'lucide-preact';
import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../look/icon.tsx';
import './search-field.css';

interface SearchFieldProps {
  readonly label: string;
  /** What the address says. */
  readonly value: string;
  readonly onSearch: (text: string) => void;
  /** Whether each key is answered at once: the device itself looks. */
  readonly immediate?: boolean;
  /** Besides searching: what else Enter asks for. */
  readonly onEnter?: (text: string) => void;
}

/** Milliseconds after the last key, where the portal is asked. */
const pause = 300;

/** Searches while typing, a moment after the last key; Enter does not wait. */
export function SearchField({ label, value, onSearch, onEnter, immediate = false }: SearchFieldProps): VNode {
  const [text, setText] = useState(value);
  // What was searched from here must not take away what is typed meanwhile.
  const own = useRef(value);
  useEffect(() => {
    if (value !== own.current) setText(value);
    own.current = value;
  }, [value]);
  // A pause ends when the list may be another already: a filter that was set meanwhile stays.
  const latest = useRef({ value, onSearch });
  latest.current = { value, onSearch };
  const search = (typed: string) => {
    if (typed === latest.current.value) return;
    own.current = typed;
    latest.current.onSearch(typed);
  };
  useEffect(() => {
    if (immediate) return;
    const timer = setTimeout(() => search(text.trim()), pause);
    return () => clearTimeout(timer);
  }, [text]);
  const type = (typed: string) => {
    setText(typed);
    // In the same drawing: a frame later is felt.
    if (immediate) search(typed.trim());
  };
  return (
    <search>
      <form
        class="search-field"
        onSubmit={(event) => {
          event.preventDefault();
          search(text.trim());
          onEnter?.(text.trim());
        }}
      >
        <Icon of={Search} />
        <input
          class="field-control"
          type="search"
          aria-label={label}
          placeholder={label}
          value={text}
          maxLength={200}
          spellcheck={false}
          autocomplete="off"
          onInput={(event) => type(event.currentTarget.value)}
        />
      </form>
    </search>
  );
}
