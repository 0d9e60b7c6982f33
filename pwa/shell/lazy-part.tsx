import { useSignal } from '@preact/signals';
import type { ComponentChildren, FunctionComponent, VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import { Button } from '../look/button.tsx';
import { Dialog } from '../look/dialog.tsx';
import { Notice } from '../look/notice.tsx';
import { words } from './words.ts';

interface LazyPartProps<Props> {
  /** Must be the same function at every drawing: declare it outside of the component. */
  readonly load: () => Promise<{ readonly default: FunctionComponent<Props> }>;
  readonly props: Props;
  readonly waiting?: ComponentChildren;
  /** For a part that is a dialog: closes it. It is then told in a dialog, too, that it cannot be loaded. */
  readonly onClose?: () => void;
}

/** A part of a screen that stands in a chunk of its own; tells when it cannot be loaded, and tries again. */
export function LazyPart<Props>({ load, props, waiting = null, onClose }: LazyPartProps<Props>): VNode {
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
  const { screenFailed, screenFailedRemedy } = words.value.shell;
  const retry = <Button onClick={start}>{words.value.common.actions.retry}</Button>;
  if (onClose) {
    return (
      <Dialog open title={screenFailed} onClose={onClose} actions={retry}>
        <p>{screenFailedRemedy}</p>
      </Dialog>
    );
  }
  return (
    <Notice kind="error" title={screenFailed} announced actions={retry}>
      <p>{screenFailedRemedy}</p>
    </Notice>
  );
}
