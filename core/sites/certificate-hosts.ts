import type { Certificate } from '../pki/certificate.ts';
import type { GeneralName } from '../pki/extensions/general-name.ts';
import { readSubjectAltName } from '../pki/extensions/subject-alt-name.ts';
import { formatIpAddress, parseIpAddress } from '../pki/ip-address.ts';
import { extension } from '../pki/object-identifiers.ts';

/**
 * The hosts for which a certificate stands: names, patterns such as `*.example.com`, and addresses, each in the form of
 * `siteHost`. The common name is none of them, whether or not alternative names stand beside it (RFC 9525 §2 and §6.3).
 * @throws DerError when the alternative names cannot be read
 */
export function certificateHosts({ extensions }: Pick<Certificate, 'extensions'>): readonly string[] {
  const found = extensions.find(({ oid }) => oid === extension.subjectAltName);
  if (found === undefined) return [];
  return [...new Set(readSubjectAltName(found.value).flatMap(hostOf))];
}

function hostOf(name: GeneralName): readonly string[] {
  if (name.type === 'iPAddress') {
    const address = formatIpAddress(name.value);
    return address === undefined ? [] : [address];
  }
  return name.type === 'dNSName' && isPattern(name.value) ? [name.value.toLowerCase()] : [];
}

/**
 * A name, or one whose whole first label is `*` with two labels beyond (RFC 9525 §6.3: no part of a label, nowhere else).
 * An address written as a name stands for nothing.
 */
function isPattern(name: string): boolean {
  if (parseIpAddress(name) !== undefined) return false;
  const [first, ...beyond] = name.split('.');
  const labels = first === '*' && beyond.length >= 2 ? beyond : [first ?? '', ...beyond];
  return labels.every((label) => /^[a-z0-9_-]{1,63}$/i.test(label));
}
