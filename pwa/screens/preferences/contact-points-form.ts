import { type ContactPoint, type ContactPoints, contactPoints } from '#core/accounts/preferences.ts';
import type { Language } from '#core/messages/message.ts';
import { normalizeMailbox } from '#core/orders/mailbox.ts';
import type { Environment } from '../../shell/environment.ts';
import { createForm, type Form, type FormFaults } from '../../shell/form.ts';

/** The address of a point stands under its name, its language under the name with `Language`. */
export type PointValues = Readonly<Record<ContactPoint | `${ContactPoint}Language`, string>>;

export function createContactPointsForm(
  { portal, newId }: Environment,
  points: ContactPoints,
  onKept: () => Promise<void>,
): Form<PointValues> {
  return createForm<PointValues>({
    initial: valuesOf(points),
    faultsOf: pointFaults,
    send: async (values, id) => {
      await portal.run('preferences.setContactPoints@1', argsOf(values), { id });
      await onKept();
    },
    newId,
  });
}

export function valuesOf(points: ContactPoints): PointValues {
  return Object.fromEntries(
    contactPoints.flatMap((point) => [
      [point, points[point].mail],
      [`${point}Language`, points[point].language],
    ]),
  ) as PointValues;
}

/** An address may be missing, but not wrong. */
export function pointFaults(values: PointValues): FormFaults<PointValues> {
  const wrong = contactPoints.filter(
    (point) => values[point].trim() !== '' && normalizeMailbox(values[point]) === undefined,
  );
  return Object.fromEntries(wrong.map((point) => [point, 'wrong'])) as FormFaults<PointValues>;
}

export function argsOf(values: PointValues): ContactPoints {
  const points = contactPoints.map((point) => {
    const language = values[`${point}Language`] as Language;
    return [point, { mail: values[point].trim(), language }];
  });
  return Object.fromEntries(points) as ContactPoints;
}
