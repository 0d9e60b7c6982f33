import type { Kysely } from 'kysely';
import { type Certificate, readCertificate } from '#core/pki/certificate.ts';
import type { Signer } from '#core/pki/signer.ts';
import type { Tables } from '../database/tables.ts';
import { openAuthorityKey, type SealedKey } from './authority-keys.ts';

/** One certification authority of the built-in hierarchy. */
export interface Authority {
  readonly authorityId: string;
  readonly accountId: string;
  /** As in addresses: `root`, `mail`, `sign-in`, `server`. */
  readonly name: string;
  readonly certificate: Certificate;
  readonly issuer: Authority | undefined;
  /** Opens the key at first use; the root's is opened for its own list and for intermediates only. */
  readonly signer: () => Promise<Signer>;
}

/** Reads the whole hierarchy; it does not change while a server runs. */
export async function loadAuthorities(
  db: Kysely<Tables>,
  { crypto, secret }: { readonly crypto: Crypto; readonly secret: string },
): Promise<readonly Authority[]> {
  const rows = await db.selectFrom('authorities').selectAll().orderBy('made_at').execute();
  const loaded = new Map<string, Authority>();
  // An issuer is older than what it issued, so it stands before it.
  for (const row of rows) {
    const certificate = readCertificate(new Uint8Array(row.certificate));
    const sealed = { spki: certificate.spki, privateKey: row.private_key };
    loaded.set(row.authority_id, {
      authorityId: row.authority_id,
      accountId: row.account_id,
      name: row.name,
      certificate,
      issuer: row.issuer_id === null ? undefined : loaded.get(row.issuer_id),
      signer: once({ crypto, secret, sealed }),
    });
  }
  return [...loaded.values()];
}

function once(key: {
  readonly crypto: Crypto;
  readonly secret: string;
  readonly sealed: SealedKey;
}): () => Promise<Signer> {
  let opened: Promise<Signer> | undefined;
  return () => {
    opened ??= openAuthorityKey(key);
    return opened;
  };
}

/** @throws Error when there is none of that name: the first start makes every one that a version knows */
export function authorityOf(authorities: readonly Authority[], name: string): Authority {
  const found = authorities.find((authority) => authority.name === name);
  if (found === undefined) throw new Error(`there is no authority ${name}`);
  return found;
}
