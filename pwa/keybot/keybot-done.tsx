import type { VNode } from 'preact';
import { Button } from '../look/button.tsx';
import { DefinitionList } from '../look/definition-list.tsx';
import { Notice } from '../look/notice.tsx';
import { RefusalNotice } from '../look/refusal-notice.tsx';
import { words } from '../shell/words.ts';
import type { KeyKept } from './keybot-model.ts';

interface KeyBotDoneProps {
  readonly kept: KeyKept;
  readonly onKeepAgain: () => void;
}

const tones = {
  alreadyAccepted: 'warning',
  issued: 'success',
  queued: 'info',
  queuedInMemory: 'info',
  refused: 'error',
  sent: 'success',
} as const;

/** What became of the key and of its request. */
export function KeyBotDone({ kept, onKeepAgain }: KeyBotDoneProps): VNode {
  const { keybot, common } = words.value;
  const { done } = keybot;
  const requests = {
    alreadyAccepted: done.already,
    issued: done.issued,
    queued: done.queued,
    queuedInMemory: done.queuedInMemory,
    refused: undefined,
    sent: done.sent,
  };
  const request = requests[kept.request];
  return (
    <>
      {request && (
        <Notice kind={tones[kept.request]} announced>
          <p>{request}</p>
        </Notice>
      )}
      <RefusalNotice refusal={kept.requestRefusal} />
      <RefusalNotice
        refusal={kept.vaultRefusal}
        actions={<Button onClick={onKeepAgain}>{common.actions.retry}</Button>}
      />
      <DefinitionList
        items={[
          { term: done.fileTerm, value: done.file(kept.fileName) },
          { term: done.vaultTerm, value: kept.vaultRefusal ? done.notKept : done.kept },
        ]}
      />
    </>
  );
}
