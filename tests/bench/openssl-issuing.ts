import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const extensions = `basicConstraints=CA:FALSE
keyUsage=critical,digitalSignature,nonRepudiation,keyAgreement
extendedKeyUsage=emailProtection,clientAuth
subjectAltName=email:zoe@aube.example
authorityKeyIdentifier=keyid
`;

/** Certificates a second by `openssl x509 -req`, one process each, P-256 under P-256, without database or journal. */
export function measureOpensslIssuing(count: number): number {
  const folder = mkdtempSync(join(tmpdir(), 'paraphe-openssl-'));
  const run = (...args: string[]): void => {
    execFileSync('openssl', args, { cwd: folder, stdio: 'ignore' });
  };
  try {
    writeFileSync(join(folder, 'extensions'), extensions);
    run(
      ...'req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout ca.key -out ca.pem -subj /CN=CA'.split(
        ' ',
      ),
    );
    run(
      ...'req -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout key -out request -subj /CN=Zoe'.split(
        ' ',
      ),
    );
    const began = performance.now();
    for (let number = 0; number < count; number++) {
      run(
        ...`x509 -req -in request -CA ca.pem -CAkey ca.key -days 365 -extfile extensions -out certificate`.split(
          ' ',
        ),
      );
    }
    return count / ((performance.now() - began) / 1000);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
