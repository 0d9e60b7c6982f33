import { Virtualizer, type VirtualizerOptions } from '@tanstack/virtual-core';
import type { ComponentProps, VNode } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { TableWidths } from '../look/data-table.tsx';
import { inTurn } from '../shell/in-turn.ts';
import { OrderTable } from './order-table.tsx';
import { marginOf, type ScrollWay, scrollWay } from './scroll-way.ts';
import type { EndlessRows } from './use-endless-rows.ts';

type Props = Omit<ComponentProps<typeof OrderTable>, 'rows' | 'windowed'> & { readonly endless: EndlessRows };

/** Rows drawn beyond those in sight: few when the list opens, then enough for a thumb that is quick. */
const firstOverscan = 1;
const usualOverscan = 8;

const phone = '(max-width: 720px)';

/** What a row is taken to be high, in pixels, until it is measured: guesses, then as rows were in this page. */
const usualHeights = { phone: 196, wide: 62 };

/** Good for these columns, in a window as wide as it was, and for no others. */
interface SettledWidths {
  readonly of: unknown;
  readonly room: number;
  readonly widths: TableWidths;
}

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

function Rows({ endless, isPhone, actionsOf, ...table }: Props & { readonly isPhone: boolean }): VNode {
  const { total = 0, rowAt, need } = endless;
  const frame = useRef<HTMLDivElement>(null);
  const [, draw] = useState(0);
  const [overscan, widen] = useState(firstOverscan);
  const [settled, settle] = useState<SettledWidths>();
  const way = useMemo(scrollWay, []);
  const virtualizer = useMemo(
    () => new Virtualizer(optionsFor(0, { way, isPhone, overscan, onChange: () => undefined })),
    [],
  );
  /** Where the list begins; undefined until it is drawn. */
  const margin = useRef<number | undefined>(undefined);
  virtualizer.setOptions({
    ...optionsFor(total, { way, isPhone, overscan, onChange: () => draw((drawn) => drawn + 1) }),
    scrollMargin: margin.current ?? 0,
  });
  useEffect(() => virtualizer._didMount(), [virtualizer]);
  const findMargin = () => {
    const top = Math.round(marginOf(frame.current, way.getScrollElement()));
    // Parts of a pixel are no reason to draw again.
    if (margin.current !== undefined && Math.abs(top - margin.current) <= 1) return;
    margin.current = top;
    draw((drawn) => drawn + 1);
  };
  useLayoutEffect(() => {
    if (margin.current === undefined) findMargin();
    virtualizer._willUpdate();
  });
  useEffect(() => {
    // What stands above the list may grow or go, but not while it scrolls. Asked before the frame, the page would be laid
    // out twice for each letter that somebody types.
    if (!virtualizer.isScrolling) findMargin();
  });

  const items = virtualizer.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? -1;
  useEffect(() => {
    if (last >= first) need(first, last);
  }, [first, last, endless]);
  // What is on its way leaves its room empty for a moment.
  const there = items.filter(({ index }) => rowAt(index) !== undefined);
  const isDrawn = there.length > 0;
  useEffect(() => {
    if (!isDrawn) return undefined;
    return inTurn(() => {
      learnHeight(virtualizer, frame.current, isPhone ? 'phone' : 'wide');
      widen(usualOverscan);
    });
  }, [isDrawn]);
  const { columns } = table;
  const [room, setRoom] = useState(innerWidth);
  useEffect(() => {
    const follow = () => setRoom(innerWidth);
    addEventListener('resize', follow);
    return () => removeEventListener('resize', follow);
  }, []);
  useEffect(() => {
    // More rows than are in sight tell better how wide the columns are to be.
    if (!isDrawn || isPhone || overscan === firstOverscan) return undefined;
    return inTurn(() => {
      const widths = widthsOf(frame.current);
      if (widths) settle({ of: columns, room, widths });
    });
  }, [isDrawn, columns, overscan, room]);
  const rows = there.flatMap(({ index }) => rowAt(index) ?? []);
  const above = margin.current ?? 0;
  const isSettled = settled !== undefined && settled.of === columns && settled.room === room;
  // A wide row leads to the order's page, where everything may be done.
  const actions = useMemo(
    () => actionsOf && (isPhone ? actionsOf : { ...actionsOf, menu: undefined }),
    [actionsOf, isPhone],
  );
  return (
    <div ref={frame}>
      <OrderTable
        {...table}
        actionsOf={actions}
        rows={rows}
        windowed={{
          first: there[0]?.index ?? 0,
          total,
          before: Math.max(0, (there[0]?.start ?? above) - above),
          after: Math.max(0, virtualizer.getTotalSize() - ((there.at(-1)?.end ?? above) - above)),
          measure: virtualizer.measureElement,
          widths: isSettled ? settled.widths : undefined,
        }}
      />
    </div>
  );
}

/** A row that is as high as was guessed need not be drawn twice when it comes into sight. */
function learnHeight(
  list: Virtualizer<HTMLElement | Window, HTMLElement>,
  frame: HTMLElement | null,
  kind: keyof typeof usualHeights,
): void {
  const drawn = [...(frame?.querySelectorAll<HTMLElement>('[data-index]') ?? [])];
  const usual = drawn.map((row) => row.offsetHeight).sort((one, other) => one - other)[drawn.length >> 1];
  if (usual === undefined || usual === usualHeights[kind]) return;
  usualHeights[kind] = usual;
  list.measure();
  for (const row of drawn) list.resizeItem(list.indexFromElement(row), row.offsetHeight);
}

/** As the first rows have made the columns. */
function widthsOf(frame: HTMLElement | null): TableWidths | undefined {
  const table = frame?.querySelector('table');
  const room = table?.parentElement?.clientWidth;
  if (!table || !room) return undefined;
  const titles = [...table.querySelectorAll<HTMLElement>('thead th')];
  return {
    table: (100 * table.offsetWidth) / room,
    columns: titles.map((title) => (100 * title.getBoundingClientRect().width) / table.offsetWidth),
  };
}

/** As the browser tells it once the page is laid out; until then a row is as high as is usual, and nothing is laid out for it. */
function heightOf(
  row: HTMLElement,
  told: ResizeObserverEntry | undefined,
  list: Virtualizer<HTMLElement | Window, HTMLElement>,
): number {
  const index = list.indexFromElement(row);
  const [box] = told?.borderBoxSize ?? [];
  return box
    ? Math.round(box.blockSize)
    : (list.measurementsCache[index]?.size ?? list.options.estimateSize(index));
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
    estimateSize: () => usualHeights[isPhone ? 'phone' : 'wide'],
    gap: isPhone ? 12 : 0,
    overscan,
    onChange,
    measureElement: heightOf,
  };
}
