import type { AccessRule } from '../core/accounts/permission.ts';
import { commandCatalogue } from '../core/commands/catalogue.ts';
import { readingCatalogue } from '../core/portal/readings/catalogue.ts';
import { type AskerKind, believed, promised } from '../tests/attacks/asker-kinds.ts';

const askers: readonly AskerKind[] = Object.values(believed);
const yes = '●';
const no = '·';

/** The text of `docs/access-table.md`: who may do and read what, so that a change of rights shows where it is reviewed. */
export function accessDocs(): string {
  return [
    '# Who may do what',
    '',
    'This page is written by `npm run fix` from the catalogues of commands and readings; a test holds it against them, and',
    '`tests/attacks/access-table.test.ts` asks the portal each of these questions over HTTP. A change here is a change of rights.',
    '',
    `${yes} may, ${no} may not: \`right.missing\`, or \`signin.required\` for nobody in particular. The superUser holds every right. What`,
    'is named by an id is looked up in the account of whoever asks: that of another account is as absent as one that never was',
    '(`tests/attacks/other-accounts.test.ts`).',
    '',
    'Who was blocked, suspended or removed, and whose session is over, is nobody in particular. Who comes with a token that is',
    'unknown, revoked, expired or from another network is refused whatever they ask for.',
    '',
    '**Extension**: also by the token of the extension. **Duty**: also by who must first change their password or enrol a second',
    'factor. **Proof**: only by who proved who they are within the last ten minutes.',
    '',
    '## Commands',
    '',
    ...table('command', commandCatalogue),
    '',
    '## Readings',
    '',
    ...table('reading', readingCatalogue),
    '',
  ].join('\n');
}

function table(of: string, catalogue: Readonly<Record<string, AccessRule>>): readonly string[] {
  const heads = [of, ...askers.map(({ name }) => name), 'Extension', 'Duty', 'Proof'];
  const rows = Object.keys(catalogue)
    .sort()
    .map((name) => row(name, catalogue[name] as AccessRule));
  return [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
}

function row(name: string, rule: AccessRule): readonly string[] {
  const marks = [rule.extension, rule.whileDue, rule.fresh].map((holds) => (holds === true ? yes : ''));
  return [`\`${name}\``, ...askers.map((kind) => (promised(kind, rule) === 'let in' ? yes : no)), ...marks];
}
