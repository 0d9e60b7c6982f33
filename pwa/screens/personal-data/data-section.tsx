import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../look/button.tsx';
import { DefinitionList } from '../../look/definition-list.tsx';
import { Section } from '../../look/section.tsx';
import { Time } from '../../look/time.tsx';
import { formats, words } from '../../shell/words.ts';
import type { PersonalDataPart } from './index.tsx';
import { RectifyDialog } from './rectify-dialog.tsx';

/** Everything that is held, where it comes from, and the way to correct it. */
export function DataSection(part: PersonalDataPart): VNode {
  const { view } = part;
  const [correcting, setCorrecting] = useState(false);
  const { common, personalData } = words.value;
  const { fields } = personalData;
  return (
    <Section
      title={personalData.yours}
      actions={<Button onClick={() => setCorrecting(true)}>{personalData.rectify}</Button>}
    >
      <DefinitionList
        items={[
          { term: fields.name, value: view.name },
          { term: fields.position, value: view.position },
          { term: fields.login, value: view.login, mono: true },
          { term: fields.mail, value: view.mail },
          { term: fields.phone, value: view.phone, mono: true },
          { term: fields.mobile, value: view.mobile, mono: true },
          { term: fields.language, value: common.languages[view.language] },
          { term: fields.account, value: view.accountName },
          { term: fields.category, value: personalData.category },
          { term: fields.source, value: personalData.sources[view.source] },
          { term: fields.heldSince, value: <Time at={view.heldSince} as="date" /> },
          { term: fields.lastSignIn, value: view.lastSignInAt && <Time at={view.lastSignInAt} /> },
          { term: fields.orders, value: formats.value.number(view.orders) },
        ]}
      />
      {correcting && <RectifyDialog {...part} onClose={() => setCorrecting(false)} />}
    </Section>
  );
}
