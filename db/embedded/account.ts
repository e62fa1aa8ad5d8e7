import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { EmbeddedPostgresError } from './embedded-error.ts';

/** The unprivileged system account that the server runs as when we are root; PostgreSQL refuses root. */
export interface Account {
  name: string;
  uid: number;
  gid: number;
}

const CANDIDATES = ['postgres', 'nobody'];

export function chooseAccount(passwd = readFileSync('/etc/passwd', 'utf8')): Account | null {
  if (process.getuid?.() !== 0) return null;
  const lines = passwd.split('\n').map((line) => line.split(':'));
  for (const name of CANDIDATES) {
    const line = lines.find((fields) => fields[0] === name);
    if (line) return { name, uid: Number(line[2]), gid: Number(line[3]) };
  }
  throw new EmbeddedPostgresError(
    'EMBEDDED_NO_ACCOUNT',
    `PostgreSQL does not run as root and the machine has neither of the accounts ${CANDIDATES.join(', ')}; start as another user or set DATABASE_URL`,
  );
}

/** uid and gid for spawn(): nothing when we are an ordinary user already. */
export function identityOf(account: Account | null): { uid?: number; gid?: number } {
  return account ? { uid: account.uid, gid: account.gid } : {};
}

/** Asks the kernel by really running something as the account; permission bits alone do not tell (ACLs, parents, mounts). */
export function canRun(account: Account | null, program: string, libraries: string): boolean {
  const result = spawnSync(program, ['--version'], {
    cwd: '/',
    env: { LD_LIBRARY_PATH: libraries },
    ...identityOf(account),
  });
  return result.status === 0;
}

export function canWrite(account: Account | null, folder: string): boolean {
  const script = 'test -d "$0" && test -w "$0" && test -x "$0"';
  return spawnSync('/bin/sh', ['-c', script, folder], { cwd: '/', ...identityOf(account) }).status === 0;
}
