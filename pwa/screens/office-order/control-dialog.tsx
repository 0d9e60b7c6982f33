import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { type ControlName, type ControlOutcome, controlOutcomes } from '#core/orders/order.ts';
import { FormDialog } from '../../look/form-dialog.tsx';
import { RadioGroup } from '../../look/radio-group.tsx';
import { TextField } from '../../look/text-field.tsx';
import type { Action } from '../../shell/action.ts';
import { words } from '../../shell/words.ts';

interface ControlDialogProps {
  readonly name: ControlName;
  readonly outcome: ControlOutcome;
  readonly comment: string;
  readonly action: Action<[ControlName, ControlOutcome, string]>;
  readonly onClose: () => void;
}

export function ControlDialog({ name, outcome, comment, action, onClose }: ControlDialogProps): VNode {
  const [chosen, choose] = useState(outcome);
  const [text, setText] = useState(comment);
  const { common, office, orders } = words.value;
  const save = async () => {
    if (await action.run(name, chosen, text)) onClose();
  };
  return (
    <FormDialog
      title={orders.controls[name]}
      submit={common.actions.save}
      busy={action.busy.value}
      refusal={action.refusal.value}
      onSubmit={save}
      onClose={onClose}
    >
      <p class="soft">{office.checks[name]}</p>
      <RadioGroup
        label={office.outcome}
        name="outcome"
        row
        value={chosen}
        onValue={choose}
        choices={controlOutcomes.map((value) => ({ value, label: orders.outcomes[value] }))}
      />
      <TextField
        label={office.comment}
        hint={office.commentHint}
        lines={3}
        maxLength={2000}
        optional
        value={text}
        onValue={setText}
      />
    </FormDialog>
  );
}
