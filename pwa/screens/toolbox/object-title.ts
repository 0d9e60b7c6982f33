import { words } from '../../shell/words.ts';
import type { ToldObject } from '../../toolbox/protocol.ts';

/** What an object is called in headings, in names of buttons and in sentences. */
export function objectTitle(object: ToldObject): string {
  const { kinds, pasted } = words.value.toolbox;
  const kind = kinds[object.type];
  switch (object.type) {
    case 'certificate':
    case 'certificationRequest':
      return `${kind} – ${object.name}`;
    case 'privateKey':
    case 'publicKey':
      return `${kind} – ${object.key}${'friendlyName' in object && object.friendlyName ? ` – ${object.friendlyName}` : ''}`;
    case 'certificateList':
      return `${kind} – ${object.issuer}`;
    default:
      return `${kind} – ${object.source || pasted}`;
  }
}
