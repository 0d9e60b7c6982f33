import { Virtualizer, type VirtualizerOptions } from '@tanstack/virtual-core';
import type { ComponentProps, VNode } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { inTurn } from '../shell/in-turn.ts';
import { OrderTable } from './order-table.tsx';
import { marginOf, type ScrollWay, scrollWay } from './scroll-way.ts';
import type { EndlessRows } from './use-endless-rows.ts';

type Props = Omit<ComponentProps<typeof OrderTable>, 'rows' | 'windowed'> & { readonly endless: EndlessRows };

/** Rows drawn beyond those in sight: few when the list opens, then enough for a thumb that is quick. */
const firstOverscan = 1;
const usualOverscan = 8;

const phone = '(max-width: 720px)';

/** A table as long as its list, of which only the rows in sight are drawn. */
export function EndlessTable(props: Props): VNode {
  const [isPhone, setPhone] = useState(() => matchMedia(phone).matches);
  useEffect(() => {
    const query = matchMedia(phone);
    const follow = () => setPhone(query.matches);
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, []);
  // A phone that is turned has other rows, and something else scrolls.
  return <Rows key={String(isPhone)} isPhone={isPhone} {...props} />;
}

function Rows({ endless, isPhone, ...table }: Props & { readonly isPhone: boolean }): VNode {
  const { total = 0, rowAt, need } = endless;
  const frame = useRef<HTMLDivElement>(null);
  const [, draw] = useState(0);
  const [overscan, widen] = useState(firstOverscan);
  useEffect(() => inTurn(() => widen(usualOverscan)), []);
  const way = useMemo(scrollWay, []);
  const virtualizer = useMemo(
    () => new Virtualizer(optionsFor(0, { way, isPhone, overscan, onChange: () => undefined })),
    [],
  );
  const margin = useRef(0);
  virtualizer.setOptions({
    ...optionsFor(total, { way, isPhone, overscan, onChange: () => draw((drawn) => drawn + 1) }),
    scrollMargin: margin.current,
  });
  useEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => {
    // What stands above the list may grow or go; parts of a pixel are no reason to draw again.
    const top = Math.round(marginOf(frame.current));
    if (Math.abs(top - margin.current) > 1) {
      margin.current = top;
      draw((drawn) => drawn + 1);
    }
    virtualizer._willUpdate();
  });

  const items = virtualizer.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? -1;
  useEffect(() => {
    if (last >= first) need(first, last);
  }, [first, last, endless]);
  // What is on its way leaves its room empty for a moment.
  const there = items.filter(({ index }) => rowAt(index) !== undefined);
  const rows = there.flatMap(({ index }) => rowAt(index) ?? []);
  const above = margin.current;
  return (
    <div ref={frame}>
      <OrderTable
        {...table}
        rows={rows}
        windowed={{
          first: there[0]?.index ?? 0,
          total,
          before: Math.max(0, (there[0]?.start ?? above) - above),
          after: Math.max(0, virtualizer.getTotalSize() - ((there.at(-1)?.end ?? above) - above)),
          measure: virtualizer.measureElement,
        }}
      />
    </div>
  );
}

interface Looks {
  readonly way: ScrollWay;
  readonly isPhone: boolean;
  /** Rows beyond those in sight, on either side. */
  readonly overscan: number;
  readonly onChange: () => void;
}

function optionsFor(
  count: number,
  { way, isPhone, overscan, onChange }: Looks,
): VirtualizerOptions<HTMLElement | Window, HTMLElement> {
  return {
    ...way,
    count,
    // Guesses, until a row was measured.
    estimateSize: () => (isPhone ? 196 : 62),
    gap: isPhone ? 12 : 0,
    overscan,
    onChange,
  };
}
