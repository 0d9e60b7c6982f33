import { takeSharedFiles } from '../../shell/shared-files.ts';

/** Part of the Launch Handler API, which TypeScript does not declare yet. */
interface LaunchQueue {
  setConsumer(consumer: (launch: { readonly files?: readonly { getFile(): Promise<File> }[] }) => void): void;
}

/**
 * Files that come without being dropped: shared by another app, opened with Paraphe from the system, or pasted anywhere on
 * the screen.
 */
export function takeArrivingFiles(options: {
  readonly onFiles: (files: readonly File[]) => void;
  readonly onText: (text: string) => void;
  readonly signal: AbortSignal;
}): void {
  const { onFiles, onText, signal } = options;
  if ('caches' in window) {
    takeSharedFiles(caches).then(
      (files) => files.length > 0 && !signal.aborted && onFiles(files),
      (error: unknown) => console.warn(error),
    );
  }
  const { launchQueue } = window as { readonly launchQueue?: LaunchQueue };
  launchQueue?.setConsumer(({ files = [] }) => {
    if (files.length > 0 && !signal.aborted) {
      Promise.all(files.map((handle) => handle.getFile())).then(onFiles, (error: unknown) =>
        console.warn(error),
      );
    }
  });
  document.addEventListener(
    'paste',
    (event) => {
      const into = event.target as Element | null;
      if (into?.closest('input, textarea')) return;
      const text = event.clipboardData?.getData('text/plain').trim();
      if (text) onText(text);
    },
    { signal },
  );
}
