import { Check, Copy } from 'lucide-preact';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { words } from '../shell/words.ts';
import { Button } from './button.tsx';

interface CopyButtonProps {
  readonly text: string;
  /** What is copied: said after "Copy", seen by nobody. */
  readonly of: string;
}

export function CopyButton({ text, of }: CopyButtonProps): VNode {
  const [copied, setCopied] = useState(false);
  const { copy, copied: done } = words.value.common.actions;
  const onClick = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
    setTimeout(() => setCopied(false), 2_500);
  };
  return (
    <>
      <Button kind="quiet" icon={copied ? Check : Copy} label={`${copy} (${of})`} onClick={onClick}>
        {copied ? done : copy}
      </Button>
      <span class="unseen" role="status">
        {copied ? done : ''}
      </span>
    </>
  );
}
