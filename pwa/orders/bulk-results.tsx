import type { VNode } from 'preact';
import { Button } from '../look/button.tsx';
import { Fold } from '../look/fold.tsx';
import { Notice } from '../look/notice.tsx';
import { refusalWords } from '../shell/refusal-words.ts';
import { words } from '../shell/words.ts';
import type { BulkResult } from './selection.ts';

interface BulkResultsProps {
  readonly results: readonly BulkResult[];
  readonly onClose: () => void;
}

/** How it came out: what was refused at once, the whole of it one press away. */
export function BulkResults({ results, onClose }: BulkResultsProps): VNode | null {
  if (results.length === 0) return null;
  const { list } = words.value.ordering;
  const { bulk } = words.value.lists;
  const count = (wanted: BulkResult['result']) => results.filter(({ result }) => result === wanted).length;
  const refused = results.filter(({ result }) => typeof result === 'object');
  return (
    <Notice
      kind={refused.length > 0 ? 'warning' : 'success'}
      title={list.bulkDone(count('done'), count('waiting'), refused.length)}
      actions={<Button onClick={onClose}>{words.value.common.actions.close}</Button>}
    >
      {refused.length > 0 && <Lines results={refused} />}
      {refused.length < results.length && (
        <Fold summary={bulk.each}>
          <Lines results={results} />
        </Fold>
      )}
    </Notice>
  );
}

function Lines({ results }: { readonly results: readonly BulkResult[] }): VNode {
  const { bulk } = words.value.lists;
  return (
    <ul>
      {results.map(({ reference, holderName, result }) => (
        <li key={reference}>
          <a href={`/orders/${reference}`}>
            <span class="mono">{reference}</span> · {holderName}
          </a>{' '}
          – {typeof result === 'object' ? refusalWords(result).what : bulk[result]}
        </li>
      ))}
    </ul>
  );
}
