import type { VNode } from 'preact';
import type { KeyBot } from '#core/keys/key-bot.ts';
import type { KeyKind } from '#core/pki/public-key.ts';
import { Fold } from '../look/fold.tsx';
import { Notice } from '../look/notice.tsx';
import { RadioGroup } from '../look/radio-group.tsx';
import { words } from '../shell/words.ts';

interface KeyKindChoiceProps {
  readonly keyBot: KeyBot;
  readonly kinds: readonly KeyKind[];
  readonly disabled: boolean;
}

/** Folded: the first kind suits nearly everyone, and most holders have no reason to choose. */
export function KeyKindChoice({ keyBot, kinds, disabled }: KeyKindChoiceProps): VNode {
  const { common, keybot } = words.value;
  const chosen = keyBot.kind.value;
  return (
    <Fold
      summary={
        <>
          {keybot.kind.chosen(common.keyKinds[chosen])}
          <span class="soft small"> – {keybot.kind.change}</span>
        </>
      }
    >
      <RadioGroup
        name="kind"
        label={keybot.kind.legend}
        value={chosen}
        onValue={(kind) => keyBot.choose(kind)}
        choices={kinds.map((kind) => ({
          value: kind,
          label: common.keyKinds[kind],
          detail: keybot.kind.hints[kind],
          disabled,
        }))}
      />
      {chosen === 'Ed25519' && (
        <Notice kind="warning" announced>
          <p>{keybot.kind.ed25519}</p>
        </Notice>
      )}
    </Fold>
  );
}
