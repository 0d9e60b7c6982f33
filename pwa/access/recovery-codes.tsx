import { Download, Printer } from 'lucide-preact';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { saveFile } from '../files/save-file.ts';
import { Button } from '../look/button.tsx';
import { Checkbox } from '../look/checkbox.tsx';
import { CopyButton } from '../look/copy-button.tsx';
import { words } from '../shell/words.ts';
import './recovery-codes.css';

interface RecoveryCodesProps {
  readonly codes: readonly string[];
  readonly login: string;
  /** Somebody tried to go before they said that the codes are kept. */
  readonly hurried?: boolean;
  readonly onDone: () => void;
}

/** Shown once: they can be kept in each way that people keep such things, and are not left unkept by accident. */
export function RecoveryCodes({ codes, login, hurried = false, onDone }: RecoveryCodesProps): VNode {
  const [kept, setKept] = useState(false);
  const [tried, setTried] = useState(false);
  const { common, access } = words.value;
  const { totp } = access;
  const heading = totp.codesOf(login, location.origin);
  const text = `${heading}\n\n${codes.join('\n')}\n`;
  const download = () => saveFile(`${totp.codesFile}.txt`, text, 'text/plain;charset=utf-8');
  const finish = () => {
    setTried(true);
    if (kept) onDone();
  };
  return (
    <>
      <p>{totp.codesLead}</p>
      <div class="recovery-codes">
        <p class="small soft">{heading}</p>
        <ol class="mono">
          {codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ol>
      </div>
      <div class="form-actions">
        <CopyButton text={text} of={totp.codesList} />
        <Button kind="quiet" icon={Download} onClick={download}>
          {common.actions.download}
        </Button>
        <Button kind="quiet" icon={Printer} onClick={() => print()}>
          {totp.print}
        </Button>
      </div>
      <Checkbox
        name="kept"
        label={totp.codesKept}
        error={(tried || hurried) && !kept ? totp.codesKeepFirst : undefined}
        checked={kept}
        onChecked={setKept}
      />
      <div class="form-actions">
        <Button kind="main" onClick={finish}>
          {totp.finish}
        </Button>
      </div>
    </>
  );
}
