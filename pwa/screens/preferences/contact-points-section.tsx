import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { type ContactPoint, type ContactPoints, contactPoints } from '#core/accounts/preferences.ts';
import { languages } from '#core/messages/message.ts';
import { Button } from '../../look/button.tsx';
import { Section } from '../../look/section.tsx';
import { SelectField } from '../../look/select-field.tsx';
import { TextField } from '../../look/text-field.tsx';
import { toast } from '../../look/toasts.tsx';
import { useEnvironment } from '../../shell/environment.ts';
import type { Form } from '../../shell/form.ts';
import { FormView, fieldOf } from '../../shell/form-view.tsx';
import { words } from '../../shell/words.ts';
import { createContactPointsForm, type PointValues } from './contact-points-form.ts';
import './preferences.css';

interface ContactPointsSectionProps {
  readonly points: ContactPoints;
  readonly onKept: () => Promise<void>;
}

export function ContactPointsSection({ points, onKept }: ContactPointsSectionProps): VNode {
  const environment = useEnvironment();
  const said = words.value.administration.preferences.points;
  const form = useMemo(
    () =>
      createContactPointsForm(environment, points, async () => {
        toast({ text: said.saved });
        await onKept();
      }),
    [environment],
  );
  return (
    <Section title={said.title}>
      <p class="soft">{said.lead}</p>
      <FormView
        form={form}
        actions={
          <Button type="submit" busy={form.busy.value}>
            {said.save}
          </Button>
        }
      >
        {contactPoints.map((point) => (
          <PointFields key={point} form={form} point={point} />
        ))}
      </FormView>
    </Section>
  );
}

interface PointFieldsProps {
  readonly form: Form<PointValues>;
  readonly point: ContactPoint;
}

function PointFields({ form, point }: PointFieldsProps): VNode {
  const { common, administration } = words.value;
  const { names, hints, language, wrong } = administration.preferences.points;
  const { error, ...field } = fieldOf(form, point);
  return (
    <div class="point-row">
      <TextField
        label={names[point]}
        hint={hints[point]}
        type="email"
        optional
        autocomplete="off"
        error={error && wrong}
        {...field}
      />
      <SelectField
        label={language(names[point])}
        labelUnseen
        choices={languages.map((value) => ({ value: value as string, label: common.languages[value] }))}
        {...fieldOf(form, `${point}Language`)}
      />
    </div>
  );
}
