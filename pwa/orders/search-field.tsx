import { Search } from 'lucide-preact';
import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
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
  useEffect(() => setText(value), [value]);
  useEffect(() => {
    if (text.trim() === value) return;
    const timer = setTimeout(() => onSearch(text.trim()), immediate ? 0 : pause);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <search>
      <form
        class="search-field"
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() !== value) onSearch(text.trim());
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
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </form>
    </search>
  );
}
