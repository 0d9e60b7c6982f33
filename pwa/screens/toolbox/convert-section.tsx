import { Download } from 'lucide-preact';
import type { VNode } from 'preact';
import { saveFile } from '../../files/save-file.ts';
import { Button } from '../../look/button.tsx';
import { Section } from '../../look/section.tsx';
import { words } from '../../shell/words.ts';
import type { ExportForm } from '../../toolbox/protocol.ts';
import type { ToolboxModel } from '../../toolbox/toolbox-model.ts';
import { inChainOrder } from './chain-order.ts';
import { KeyConversion } from './key-conversion.tsx';

/** Other forms of what was read: bundles of certificates, and keys under a new password. */
export function ConvertSection({ model }: { readonly model: ToolboxModel }): VNode | null {
  const { convert } = words.value.toolbox;
  const certificates = model.certificates.value;
  const keys = model.keys.value;
  if (certificates.length === 0 && keys.length === 0) return null;
  const download = async (form: ExportForm, name: string) => {
    const ids = inChainOrder(certificates, model.verdicts.value);
    const { content, type, ending } = await model.exported(ids, form);
    saveFile(`${name}${ending}`, content, type);
  };
  return (
    <Section title={convert.title}>
      {certificates.length > 0 && (
        <div class="form-actions">
          <Button icon={Download} onClick={() => void download('bundle', 'certificates')}>
            {convert.pemBundle}
          </Button>
          <Button icon={Download} onClick={() => void download('pkcs7', 'certificates')}>
            {convert.pkcs7}
          </Button>
        </div>
      )}
      {keys.map((key) => (
        <KeyConversion key={key.id} object={key} model={model} />
      ))}
    </Section>
  );
}
