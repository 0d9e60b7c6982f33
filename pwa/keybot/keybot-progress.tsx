import { Check, TriangleAlert } from 'lucide-preact';
import type { VNode } from 'preact';
import type { KeyBotPhase } from '#core/keys/key-bot.ts';
import { Icon } from '../look/icon.tsx';
import { Spinner } from '../look/spinner.tsx';
import { words } from '../shell/words.ts';

/** What the Worker is doing, read aloud when it changes. */
export function KeyBotProgress({ phase }: { readonly phase: KeyBotPhase }): VNode {
  const told = words.value.keybot.progress[phase];
  const busy = phase === 'generating' || phase === 'protecting';
  return (
    <p class="keybot-progress soft small" role="status">
      {busy ? <Spinner /> : <Icon of={phase === 'failed' ? TriangleAlert : Check} />}
      {told}
    </p>
  );
}
