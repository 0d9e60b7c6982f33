import type { VNode } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import { Button } from '../../look/button.tsx';
import { CopyButton } from '../../look/copy-button.tsx';
import { Notice } from '../../look/notice.tsx';
import { RefusalNotice } from '../../look/refusal-notice.tsx';
import { Screen } from '../../look/screen.tsx';
import { Card } from '../../look/section.tsx';
import { useEnvironment } from '../../shell/environment.ts';
import { SignedIn } from '../../shell/signed-in.tsx';
import { words } from '../../shell/words.ts';
import { createPairing } from './model.ts';
import './pair.css';

/** Shows the code by which the extension signs in, when it does not by a passkey. */
export default function PairScreen(): VNode {
  return <SignedIn title={words.value.passkeys.pair.title}>{() => <Pairing />}</SignedIn>;
}

function Pairing(): VNode {
  const environment = useEnvironment();
  const pairing = useMemo(() => createPairing(environment), [environment]);
  useEffect(() => pairing.stop, [pairing]);
  const { pair } = words.value.passkeys;
  const code = pairing.code.value;
  return (
    <Screen width="narrow" title={pair.title} lead={<p>{pair.lead}</p>}>
      <Card>
        <div class="pair-code-place" role="status">
          {code !== undefined && code !== 'over' && <Code code={code} />}
          {code === 'over' && (
            <Notice kind="info" title={pair.over}>
              <p>{pair.overText}</p>
            </Notice>
          )}
        </div>
        <Notice kind="warning" title={pair.warning}>
          <p>{pair.warningText}</p>
        </Notice>
        <RefusalNotice refusal={pairing.make.refusal.value} />
        <div class="form-actions">
          <Button
            kind={code === undefined ? 'main' : 'plain'}
            busy={pairing.make.busy.value}
            onClick={() => pairing.make.run()}
          >
            {code === undefined ? pair.make : pair.another}
          </Button>
        </div>
      </Card>
    </Screen>
  );
}

function Code({ code }: { readonly code: string }): VNode {
  const { pair } = words.value.passkeys;
  return (
    <>
      <p class="soft">{pair.code}</p>
      <p class="pair-code">
        <strong class="mono">{code}</strong>
        <CopyButton text={code} of={pair.copied} />
      </p>
      <p>{pair.text}</p>
    </>
  );
}
