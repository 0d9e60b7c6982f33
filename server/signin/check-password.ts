import { Refusal } from '#core/errors/refusal.ts';
import { shortestPassword } from '#core/policy/passwords.ts';

/** French ones that the list, made from English leaks, lacks. */
const frenchWords = ['motdepasse', 'azertyuiop', 'administrateur', 'bienvenue', 'bonjour', 'identifiant'];
const product = 'paraphe';

/**
 * Length, and not one of those that attackers try first (NIST SP 800-63B-4 §3.1.1.2, ASVS 5.0 §6.2.4 and 6.2.11): a
 * leaked one, also with figures and signs around it or for its letters; one pattern repeated; a row; and what names the
 * person, their account, or Paraphe. Words in a row are welcome.
 * @param context login and name of the account
 * @throws Refusal `password.tooShort`, `password.tooCommon`
 */
export async function checkPassword(password: string, context: readonly string[]): Promise<void> {
  if ([...password.normalize('NFC')].length < shortestPassword) {
    throw new Refusal('password.tooShort', { minimum: shortestPassword });
  }
  const plain = password.normalize('NFC').toLowerCase();
  const words = context.flatMap((text) => [text, ...text.split(/[^\p{L}\p{N}]+/u)]).map(lettersOf);
  const isCommon =
    isRow(plain) ||
    isRepeated(plain) ||
    namesOnly(plain, [...words, product]) ||
    (await commonPasswords()).has(plain) ||
    (await isPaddedCommonWord(plain));
  if (isCommon) throw new Refusal('password.tooCommon');
}

function isRow(plain: string): boolean {
  return ['01234567890123456789', '98765432109876543210', 'abcdefghijklmnopqrstuvwxyz'].some((row) =>
    row.includes(plain),
  );
}

/** One to four characters over and over. */
function isRepeated(plain: string): boolean {
  return /^(.{1,4})\1+.{0,3}$/su.test(plain);
}

/** Whether nothing to speak of is left without the names. */
function namesOnly(plain: string, names: readonly string[]): boolean {
  const long = names.filter((name) => name.length >= 4).sort((one, other) => other.length - one.length);
  const left = long.reduce((text, name) => text.replaceAll(name, ''), lettersOf(plain));
  return left !== lettersOf(plain) && left.length < 4;
}

/** `P@ssw0rd2026!`: a leaked word with what people put around it and for its letters, once or doubled. */
async function isPaddedCommonWord(plain: string): Promise<boolean> {
  const common = await commonPasswords();
  const head = plain.replace(/[^\p{L}]+$/u, '');
  const core = head.replace(/^[^\p{L}]+/u, '');
  const beginnings = Array.from({ length: plain.length - head.length }, (_, more) =>
    plain.slice(0, head.length + more),
  );
  const bare = [core, withoutDisguise(core), lettersOf(plain), withoutDisguise(plain)];
  return [head, ...beginnings, ...bare].some((word) => {
    const [, unit = word] = /^(.{5,})\1+$/su.exec(word) ?? [];
    return common.has(unit);
  });
}

const disguises: Readonly<Record<string, string>> = {
  '@': 'a',
  '4': 'a',
  '3': 'e',
  '1': 'i',
  '!': 'i',
  '0': 'o',
  $: 's',
  '5': 's',
  '7': 't',
};

function withoutDisguise(text: string): string {
  return lettersOf(text.replaceAll(/[@431!0$57]/g, (sign) => disguises[sign] ?? sign));
}

/** Small letters without accents, and nothing else. */
function lettersOf(text: string): string {
  return text.normalize('NFD').toLowerCase().replaceAll(/\P{L}/gu, '');
}

let loaded: Promise<ReadonlySet<string>> | undefined;

/** Tens of thousands of leaked passwords, loaded with the first one that is chosen. */
function commonPasswords(): Promise<ReadonlySet<string>> {
  loaded ??= import('@zxcvbn-ts/language-common').then(
    ({ dictionary }) => new Set([...dictionary['passwords-common'], ...frenchWords].map(String)),
  );
  return loaded;
}
