import { Download, Trash2 } from 'lucide-preact';
import type { VNode } from 'preact';
import { fileStem } from '#core/keys/file-stem.ts';
import { saveFile } from '../../files/save-file.ts';
import { Button } from '../../look/button.tsx';
import { Section } from '../../look/section.tsx';
import { words } from '../../shell/words.ts';
import type { ExportForm, ToldObject } from '../../toolbox/protocol.ts';
import type { ToolboxModel } from '../../toolbox/toolbox-model.ts';
import { CertificateFields } from './certificate-fields.tsx';
import { LockedObject } from './locked-object.tsx';
import { objectTitle } from './object-title.ts';
import { KeyFields, ListFields, RequestFields, ToldRefusalNotice } from './other-fields.tsx';

interface ObjectCardProps {
  readonly object: ToldObject;
  readonly model: ToolboxModel;
  /** The card was removed, or its password gave way to what it hid. */
  readonly onGone: () => void;
}

/** What has a form that may lie about: all but private keys in clear, containers and what is damaged. */
const exportable: ReadonlySet<ToldObject['type']> = new Set<ToldObject['type']>([
  'certificate',
  'certificateList',
  'certificationRequest',
  'encryptedPrivateKey',
  'publicKey',
]);

export function ObjectCard({ object, model, onGone }: ObjectCardProps): VNode {
  const { toolbox, common } = words.value;
  const title = objectTitle(object);
  const download = async (form: ExportForm) => {
    const { content, type, ending } = await model.exported([object.id], form);
    saveFile(
      `${fileStem('name' in object ? object.name : object.source.replace(/\.[^.]*$/, '') || object.type)}${ending}`,
      content,
      type,
    );
  };
  return (
    <Section
      title={title}
      actions={
        <Button
          kind="quiet"
          icon={Trash2}
          label={toolbox.remove(title)}
          onClick={() => void model.remove(object.id).then(onGone)}
        >
          {common.actions.remove}
        </Button>
      }
    >
      <p class="soft small">{object.source ? toolbox.source(object.source) : toolbox.pasted}</p>
      <Fields object={object} model={model} onGone={onGone} />
      {exportable.has(object.type) && (
        <div class="form-actions">
          <Button
            icon={Download}
            label={toolbox.convert.downloadAs(title, toolbox.convert.pem)}
            onClick={() => void download('pem')}
          >
            {toolbox.convert.pem}
          </Button>
          <Button
            icon={Download}
            label={toolbox.convert.downloadAs(title, toolbox.convert.der)}
            onClick={() => void download('der')}
          >
            {toolbox.convert.der}
          </Button>
        </div>
      )}
    </Section>
  );
}

function Fields({ object, model, onGone }: ObjectCardProps): VNode {
  switch (object.type) {
    case 'certificate':
      return <CertificateFields certificate={object} />;
    case 'certificationRequest':
      return <RequestFields request={object} />;
    case 'privateKey':
    case 'publicKey':
      return <KeyFields object={object} />;
    case 'certificateList':
      return <ListFields object={object} />;
    case 'encryptedPrivateKey':
    case 'pkcs12':
      return (
        <LockedObject object={object} onOpen={(password) => model.open(object.id, password).then(onGone)} />
      );
    case 'unreadable':
      return <ToldRefusalNotice refusal={object.refusal} />;
  }
}
