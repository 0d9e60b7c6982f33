import { Search } from 'lucide-preact';
import type { VNode } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { RefusalText } from '../decoder/refusal-text.tsx';
import { words } from '../words.ts';
import { PortalLink } from './portal-link.tsx';
import type { SearchModel } from './search-model.ts';
import { StateMark } from './state-mark.tsx';

/** Milliseconds after the last key. */
const pause = 250;

interface OrderSearchProps {
  readonly model: SearchModel;
  /** Of the portal's orders. */
  readonly orders: string;
  readonly onOpen: (address: string) => void;
}

/** Finds an order while one types; arrows lead into what was found, Enter to the portal's own search. */
export function OrderSearch({ model, orders, onOpen }: OrderSearchProps): VNode {
  const [text, setText] = useState('');
  const id = useId();
  const list = useRef<HTMLUListElement>(null);
  const { search } = words.value.extension;
  useEffect(() => {
    const timer = setTimeout(() => void model.search(text), text === '' ? 0 : pause);
    return () => clearTimeout(timer);
  }, [text]);
  const found = model.found.value;
  const refusal = model.refusal.value;
  const all = `${orders}?search=${encodeURIComponent(text.trim())}`;
  const move = (event: KeyboardEvent, from: number) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const links = [...(list.current?.querySelectorAll('a') ?? [])];
    (links[from + step] ?? (from + step < 0 ? document.getElementById(id) : links[from]))?.focus();
  };
  return (
    <search class="staff-section">
      <form
        class="staff-search"
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim()) onOpen(all);
        }}
      >
        <label class="field-label" for={id}>
          {search.label}
        </label>
        <Search size={18} aria-hidden="true" />
        <input
          id={id}
          class="field-control"
          type="search"
          placeholder={search.hint}
          maxLength={128}
          spellcheck={false}
          autocomplete="off"
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => move(event, -1)}
        />
      </form>
      <p role="status" class="small soft">
        {found && (found.total === 0 ? search.none : search.found(found.total))}
      </p>
      {refusal && <RefusalText refusal={refusal} />}
      {found && found.total > 0 && (
        <ul class="staff-list" aria-label={search.results} ref={list}>
          {found.rows.map(({ reference, holderName, emailAddress, state }, index) => (
            <li key={reference} class="staff-row" onKeyDown={(event) => move(event, index)}>
              <p class="staff-head">
                <PortalLink address={`${orders}/${reference}`} onOpen={onOpen}>
                  {holderName || emailAddress}
                </PortalLink>
                <span class="mono small">{reference}</span>
              </p>
              <p class="staff-what">
                <StateMark of={state} />
                <span class="small soft">{emailAddress}</span>
              </p>
            </li>
          ))}
        </ul>
      )}
      {found && found.total > found.rows.length && (
        <PortalLink class="small" address={all} onOpen={onOpen}>
          {search.all}
        </PortalLink>
      )}
    </search>
  );
}
