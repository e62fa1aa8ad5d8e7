import { createInterface } from 'node:readline/promises';
import { ConfigError } from '../environment.ts';
import type { CeremonyFlags } from './ceremony-flags.ts';

/** Asks the people who stand at the ceremony; null where nobody sits at the machine. */
export type Prompt = ((question: string) => Promise<string>) | null;

export interface Custodian {
  name: string;
  /** Where his share of the passphrase is written, and nowhere else; null when the passphrase is not split. */
  shareFile: string | null;
}

/** Who holds a ceremony. Dual control: nothing is made before each custodian has confirmed. */
export interface CeremonyRoles {
  master: string;
  custodians: readonly Custodian[];
  /** So many of so many shares open the keys; null = the passphrase comes from its file. */
  shares: { threshold: number; count: number } | null;
  /** Whether this custodian lets the act be done. */
  confirms: (custodian: Custodian, act: string) => Promise<boolean>;
}

/** Two people at the least: dual control. Own choice of the number; a ceremony may have more. */
const LEAST_CUSTODIANS = 2;

/** Reads the people from the flags and asks for what they leave out. */
export async function readRoles(flags: CeremonyFlags, prompt: Prompt): Promise<CeremonyRoles> {
  const master = flags.master ?? (await answer(prompt, '--master', 'Ceremony master: '));
  const shares = flags.shares === undefined ? null : parseShares(flags.shares);
  const count = shares?.count ?? Math.max(LEAST_CUSTODIANS, flags.custodian?.length ?? 0);
  const custodians: Custodian[] = [];
  for (let at = 0; at < count; at += 1) {
    const name = flags.custodian?.[at] ?? (await answer(prompt, '--custodian', `Custodian ${at + 1}: `));
    const shareFile =
      shares === null
        ? null
        : (flags['share-file']?.[at] ?? (await answer(prompt, '--share-file', `File for the share of ${name}: `)));
    custodians.push({ name: name.trim(), shareFile });
  }
  const roles = { master: master.trim(), custodians, shares };
  refuseFaults(roles, flags);
  const confirmed = new Set(flags.confirm ?? []);
  return {
    ...roles,
    async confirms({ name }, act) {
      if (confirmed.has(name)) return true;
      return (await answer(prompt, '--confirm', `${name}, write your name to let this be done (${act}): `)) === name;
    },
  };
}

function refuseFaults({ master, custodians, shares }: Omit<CeremonyRoles, 'confirms'>, flags: CeremonyFlags): void {
  const names = [master, ...custodians.map(({ name }) => name)];
  if (names.some((name) => name === '')) throw new ConfigError('--custodian', 'a name is empty');
  if (new Set(names).size < names.length)
    throw new ConfigError('--custodian', 'ceremony master and custodians must be different people');
  const files = custodians.map(({ shareFile }) => shareFile).filter((file) => file !== null);
  if (new Set(files).size < files.length)
    throw new ConfigError('--share-file', 'each custodian needs a file of his own');
  if ((flags.custodian?.length ?? 0) > custodians.length)
    throw new ConfigError('--custodian', `${shares?.count} shares need as many custodians`);
}

function parseShares(text: string): { threshold: number; count: number } {
  const [threshold, count] = /^(\d{1,3})\/(\d{1,3})$/.exec(text)?.slice(1).map(Number) ?? [];
  if (threshold === undefined || count === undefined || threshold < 2 || count < threshold || count > 255)
    throw new ConfigError('--shares', 'is M/N with 2 ≤ M ≤ N ≤ 255, for example 2/3');
  return { threshold, count };
}

async function answer(prompt: Prompt, flag: string, question: string): Promise<string> {
  if (prompt === null) throw new ConfigError(flag, 'is missing, and nobody can be asked');
  return (await prompt(question)).trim();
}

/** Asks at the terminal; null when there is none. */
export function terminalPrompt(): Prompt {
  if (!process.stdin.isTTY) return null;
  return async (question) => {
    const terminal = createInterface({ input: process.stdin, output: process.stderr });
    try {
      return await terminal.question(question);
    } finally {
      terminal.close();
    }
  };
}
