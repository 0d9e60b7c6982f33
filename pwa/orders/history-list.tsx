import type { VNode } from 'preact';
import { whyRefused } from '#core/messages/journal-action.ts';
import type { HistoryLine } from '#core/portal/views.ts';
import { Time } from '../look/time.tsx';
import { words } from '../shell/words.ts';
import { groupHex } from './group-hex.ts';
import './history-list.css';

/** What happened to an order, newest first. */
export function HistoryList({ lines }: { readonly lines: readonly HistoryLine[] }): VNode {
  const { actors, history } = words.value.ordering;
  const newestFirst = [...lines].sort((one, other) => other.at.localeCompare(one.at));
  return (
    <ol class="history">
      {newestFirst.map((line) => {
        const told = tell(line);
        return (
          <li key={`${line.at} ${line.command}`}>
            <span class="history-what">
              {(history as Readonly<Record<string, string>>)[line.command] ?? line.command}
            </span>
            {told && <span class="history-detail">{told}</span>}
            <span class="small soft">
              <Time at={line.at} /> –{' '}
              {(line.actorKind !== 'system' && line.actorName) || actors[line.actorKind]}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

/** The details that say more than the command does, named as the screens name them. */
function tell({ detail }: HistoryLine): string {
  const { controls, outcomes, reasons } = words.value.orders;
  const name = (names: Readonly<Record<string, string>>, code: string | undefined) =>
    code === undefined ? undefined : (names[code] ?? code);
  const control = name(controls, detail.control);
  return [
    control && `${control} – ${name(outcomes, detail.outcome)}`,
    name(reasons, detail.reason),
    detail.serialNumber && groupHex(detail.serialNumber),
    detail.other,
    detail.code && whyRefused(words.value, { outcome: detail.code }),
    detail.comment,
  ]
    .filter(Boolean)
    .join(' · ');
}
