import { ChevronLeft, ChevronRight } from 'lucide-preact';
import type { VNode } from 'preact';
import { ButtonLink } from '../look/button.tsx';
import { formats, words } from '../shell/words.ts';
import './pages.css';

interface PagesProps {
  readonly offset: number;
  readonly shown: number;
  readonly total: number;
  readonly size: number;
  readonly hrefOf: (offset: number) => string;
}

/** How much of the list is seen, and the way to the rest. */
export function Pages({ offset, shown, total, size, hrefOf }: PagesProps): VNode {
  const { common, ordering } = words.value;
  const { number } = formats.value;
  const range = total <= shown ? number(total) : `${number(offset + 1)}–${number(offset + shown)}`;
  return (
    <nav class="pages" aria-label={ordering.list.pages}>
      <p class="small soft" role="status">
        {common.rows(range, number(total))}
      </p>
      <ul>
        {offset > 0 && (
          <li>
            <ButtonLink href={hrefOf(Math.max(0, offset - size))} icon={ChevronLeft}>
              {common.previousPage}
            </ButtonLink>
          </li>
        )}
        {offset + shown < total && (
          <li>
            <ButtonLink href={hrefOf(offset + size)} icon={ChevronRight}>
              {common.nextPage}
            </ButtonLink>
          </li>
        )}
      </ul>
    </nav>
  );
}
