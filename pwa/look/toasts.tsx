import { signal } from '@preact/signals';
import { X } from 'lucide-preact';
import type { VNode } from 'preact';
import { words } from '../shell/words.ts';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';
import './toasts.css';

export interface Toast {
  readonly text: string;
  /** A newer one of the same topic takes its place. */
  readonly topic?: string;
  /** With an action it stays until it is dismissed; else it leaves after some seconds. */
  readonly action?: { readonly label: string; readonly run: () => void };
}

const shown = signal<readonly (Toast & { readonly key: number })[]>([]);
/** WCAG 2.2.1: long enough to be read twice; nothing is said only here. */
const seconds = 8;
let lastKey = 0;

/** Tells what happened, without taking the focus. */
export function toast(message: Toast): void {
  lastKey += 1;
  const key = lastKey;
  shown.value = [...shown.value.filter((other) => !isReplaced(other, message)), { ...message, key }];
  if (!message.action) setTimeout(() => dismiss(key), seconds * 1000);
}

function isReplaced(other: Toast, { text, topic }: Toast): boolean {
  return other.text === text || (topic !== undefined && other.topic === topic);
}

function dismiss(key: number): void {
  shown.value = shown.value.filter((other) => other.key !== key);
}

/** Stands once in the shell: a live region must be there before its content. */
export function Toasts(): VNode {
  return (
    <div class="toasts" role="status">
      {shown.value.map(({ key, text, action }) => (
        <div key={key} class="toast">
          <p>{text}</p>
          {action && (
            <Button
              onClick={() => {
                dismiss(key);
                action.run();
              }}
            >
              {action.label}
            </Button>
          )}
          <button
            type="button"
            class="toast-close"
            aria-label={words.value.common.actions.close}
            onClick={() => dismiss(key)}
          >
            <Icon of={X} />
          </button>
        </div>
      ))}
    </div>
  );
}
