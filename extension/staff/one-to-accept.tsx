import { FileCheck } from 'lucide-preact';
import type { VNode } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { day, words } from '../words.ts';
import type { CertificateToAccept } from './kept-view.ts';
import type { WaitingProps } from './order-to-decide.tsx';
import { WaitingRow } from './waiting-row.tsx';

interface OneToAcceptProps extends WaitingProps {
  readonly certificate: CertificateToAccept;
}

/** A certificate that its authority wants accepted (T 6.4), after a question: it is accepted for good. */
export function OneToAccept({ certificate, staff, onDecide, ...portal }: OneToAcceptProps): VNode {
  const { reference, serialNumber, holderName, acceptBy } = certificate;
  const [isAsked, setAsked] = useState(false);
  const wasAsked = useRef(false);
  const question = useRef<HTMLParagraphElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const { acceptance, awaiting } = words.value.extension;
  useLayoutEffect(() => {
    // The question first, so that Enter pressed twice answers nothing; and back to where it came from.
    if (isAsked) question.current?.focus();
    else if (wasAsked.current) button.current?.focus();
    wasAsked.current = isAsked;
  }, [isAsked]);
  return (
    <WaitingRow
      {...portal}
      order={certificate}
      when={acceptance.by(day(acceptBy))}
      refusal={staff.refused.value[reference]}
    >
      {isAsked ? (
        // biome-ignore lint/a11y/useSemanticElements: a question with two answers is no set of fields
        <div class="staff-question" role="group" aria-labelledby={id}>
          <p id={id} ref={question} tabIndex={-1}>
            {acceptance.question}
          </p>
          <div class="form-actions">
            <button
              type="button"
              class="button button-main"
              aria-busy={staff.busy.value.has(reference)}
              onClick={() => void onDecide({ is: 'accept', reference, serialNumber })}
            >
              {acceptance.confirm}
            </button>
            <button type="button" class="button button-quiet" onClick={() => setAsked(false)}>
              {awaiting.cancel}
            </button>
          </div>
        </div>
      ) : (
        <button
          type="button"
          class="button button-plain"
          ref={button}
          aria-label={acceptance.acceptOf(holderName)}
          onClick={() => setAsked(true)}
        >
          <FileCheck size={18} aria-hidden="true" />
          {acceptance.accept}
        </button>
      )}
    </WaitingRow>
  );
}
