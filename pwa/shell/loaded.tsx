import type { ComponentChildren, VNode } from 'preact';
import { Button } from '../look/button.tsx';
import { RefusalNotice } from '../look/refusal-notice.tsx';
import { Loading } from '../look/spinner.tsx';
import type { Reading } from './reading.ts';
import { words } from './words.ts';

interface LoadedProps<Value> {
  readonly reading: Reading<Value>;
  readonly children: (value: Value) => ComponentChildren;
}

/** What was read, or that it is being read, or why it could not be: the old content then stays in sight. */
export function Loaded<Value>({ reading, children }: LoadedProps<Value>): VNode {
  const value = reading.value.value;
  const refusal = reading.refusal.value;
  return (
    <>
      {refusal && (
        <RefusalNotice
          refusal={refusal}
          actions={<Button onClick={() => reading.reload()}>{words.value.common.actions.retry}</Button>}
        />
      )}
      {value !== undefined && children(value)}
      {value === undefined && !refusal && <Loading />}
    </>
  );
}
