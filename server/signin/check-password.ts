import { Refusal } from '#core/errors/refusal.ts';

const shortestPassword = 12;

/** Of the passwords that leaks have most of, those that are long enough to get here. */
const common = new Set([
  'passwordpassword',
  'password1234',
  'password12345',
  'password123456',
  'motdepasse123',
  'motdepasse1234',
  'motdepassemotdepasse',
  'qwertyuiop12',
  'qwertyuiop123',
  'azertyuiop12',
  'azertyuiop123',
  'azertyuiopqs',
  'administrator',
  'administrateur',
  'iloveyou1234',
  'letmein12345',
  'welcome12345',
  'bienvenue123',
  'changeme1234',
  '1q2w3e4r5t6y',
  'qwerty123456',
  'azerty123456',
]);

/**
 * Length, and not one of those that attackers try first (NIST SP 800-63B §5.1.1.2): common, one pattern repeated, a
 * row of digits, or the login itself.
 * @throws Refusal `password.tooShort`, `password.tooCommon`
 */
export function checkPassword(password: string, login: string): void {
  if ([...password].length < shortestPassword) {
    throw new Refusal('password.tooShort', { minimum: shortestPassword });
  }
  const plain = password.toLowerCase();
  const isRow = '01234567890123456789'.includes(plain) || '98765432109876543210'.includes(plain);
  const isRepeated = /^(.{1,4})\1+.{0,3}$/su.test(plain);
  if (common.has(plain) || isRow || isRepeated || plain === login || plain === login.split('@')[0]) {
    throw new Refusal('password.tooCommon');
  }
}
