import { Check } from 'lucide-preact';
import type { VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { type ControlName, type ControlOutcome, controlNames } from '#core/orders/order.ts';
import type { OrderView } from '#core/portal/views.ts';
import { Badge, type Tone } from '../../look/badge.tsx';
import { Button } from '../../look/button.tsx';
import { RefusalNotice } from '../../look/refusal-notice.tsx';
import { Section } from '../../look/section.tsx';
import { createAction } from '../../shell/action.ts';
import { useEnvironment } from '../../shell/environment.ts';
import { words } from '../../shell/words.ts';
import { ControlDialog } from './control-dialog.tsx';

const tones: Readonly<Record<ControlOutcome, Tone>> = {
  pending: 'warn',
  ok: 'good',
  failed: 'bad',
  notRequired: 'neutral',
};

interface ControlsSectionProps {
  readonly order: OrderView;
  readonly onDone: () => Promise<void>;
}

/** The audit: each control with what it asks, what was found, and by whom it may be recorded now. */
export function ControlsSection({ order, onDone }: ControlsSectionProps): VNode {
  const { portal, newId } = useEnvironment();
  const { reference, controls } = order;
  const [asked, ask] = useState<ControlName | undefined>(undefined);
  const record = useMemo(
    () =>
      createAction(async (id, control: ControlName, outcome: ControlOutcome, comment: string) => {
        await portal.run('order.control@1', { reference, control, outcome, comment }, { id });
        await onDone();
      }, newId),
    [portal, reference],
  );
  const { office } = words.value;
  const left = controlNames.filter((name) => ['pending', 'failed'].includes(controls[name].outcome)).length;
  const allowed = order.actions.includes('order.control@1');
  return (
    <Section title={office.controls}>
      <p class="soft">{left === 0 ? office.controlsDone : office.controlsLeft(left)}</p>
      {asked === undefined && <RefusalNotice refusal={record.refusal.value} />}
      <ul class="controls">
        {controlNames.map((name) => (
          <Control
            key={name}
            name={name}
            outcome={controls[name].outcome}
            comment={controls[name].comment}
            onPass={allowed ? () => record.run(name, 'ok', controls[name].comment) : undefined}
            onRecord={allowed ? () => ask(name) : undefined}
          />
        ))}
      </ul>
      {asked && (
        <ControlDialog
          key={asked}
          name={asked}
          outcome={controls[asked].outcome}
          comment={controls[asked].comment}
          action={record}
          onClose={() => {
            record.forgetRefusal();
            ask(undefined);
          }}
        />
      )}
    </Section>
  );
}

interface ControlProps {
  readonly name: ControlName;
  readonly outcome: ControlOutcome;
  readonly comment: string;
  readonly onPass: (() => void) | undefined;
  readonly onRecord: (() => void) | undefined;
}

function Control({ name, outcome, comment, onPass, onRecord }: ControlProps): VNode {
  const { office, orders } = words.value;
  return (
    <li class="control">
      <div class="control-text">
        <h3>{orders.controls[name]}</h3>
        <p class="soft small">{office.checks[name]}</p>
        {comment && <p class="control-comment lines">{comment}</p>}
      </div>
      <Badge tone={tones[outcome]}>{orders.outcomes[outcome]}</Badge>
      <div class="form-actions">
        {onPass && outcome === 'pending' && (
          <Button icon={Check} label={office.passNamed(orders.controls[name])} onClick={onPass}>
            {office.pass}
          </Button>
        )}
        {onRecord && (
          <Button kind="quiet" label={office.recordNamed(orders.controls[name])} onClick={onRecord}>
            {office.record}
          </Button>
        )}
      </div>
    </li>
  );
}
