import { useSignal } from '@preact/signals';
import type { ComponentChildren, FunctionComponent, VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import { Button } from '../look/button.tsx';
import { Notice } from '../look/notice.tsx';
import { words } from '../shell/words.ts';

interface LazyPartProps<Props> {
  /** Must be the same function at every drawing: declare it outside of the component. */
  readonly load: () => Promise<{ readonly default: FunctionComponent<Props> }>;
  readonly props: Props;
  readonly waiting?: ComponentChildren;
}

/** A part of a screen that stands in a chunk of its own; tells when it cannot be loaded, and tries again. */
export function LazyPart<Props>({ load, props, waiting = null }: LazyPartProps<Props>): VNode {
  const part = useSignal<FunctionComponent<Props> | undefined>(undefined);
  const failed = useSignal(false);
  const start = () => {
    failed.value = false;
    load().then(
      (module) => {
        part.value = module.default;
      },
      (error: unknown) => {
        console.error(error);
        failed.value = true;
      },
    );
  };
  useEffect(start, [load]);

  const Part = part.value;
  if (Part) return <Part {...(props as Props & object)} />;
  if (!failed.value) return <>{waiting}</>;
  const { shell, common } = words.value;
  return (
    <Notice
      kind="error"
      title={shell.screenFailed}
      announced
      actions={<Button onClick={start}>{common.actions.retry}</Button>}
    >
      <p>{shell.screenFailedRemedy}</p>
    </Notice>
  );
}
