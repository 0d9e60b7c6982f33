import { Check, Copy } from 'lucide-preact';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { words } from '../words.ts';

interface CopyButtonProps {
  readonly text: string;
  readonly label: string;
  /** Where what is copied can be seen, but not heard. */
  readonly spoken?: string;
}

/** Copies, and says so until the next press. */
export function CopyButton({ text, label, spoken }: CopyButtonProps): VNode {
  const [copied, setCopied] = useState('');
  const told = words.value.extension.keybot;
  const isCopied = copied === text;
  const copy = async () => {
    setCopied('');
    await navigator.clipboard.writeText(text);
    setCopied(text);
  };
  return (
    <>
      <button type="button" class="button button-plain" aria-label={spoken} onClick={() => void copy()}>
        {isCopied ? <Check size={18} aria-hidden="true" /> : <Copy size={18} aria-hidden="true" />}
        {label}
      </button>
      <span role="status" class="small soft">
        {isCopied && told.copied}
      </span>
    </>
  );
}
