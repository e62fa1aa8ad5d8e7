import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { ConfigError } from '../environment.ts';

const TEXT = { type: 'string' } as const;
const TEXTS = { type: 'string', multiple: true } as const;
const SWITCH = { type: 'boolean' } as const;

const OPTIONS = {
  demo: SWITCH,
  'key-store': TEXT,
  rekey: SWITCH,
  script: TEXT,
  master: TEXT,
  custodian: TEXTS,
  confirm: TEXTS,
  shares: TEXT,
  'share-file': TEXTS,
  share: TEXTS,
  readers: TEXT,
  administrator: TEXT,
  iin: TEXT,
  phone: TEXT,
  csr: TEXT,
  out: TEXT,
  'p12-password-file': TEXT,
} as const;

export type CeremonyFlags = ReturnType<typeof parse>['values'];

/** Flags of a ceremony and the act that it is held for; none = the first one. */
export interface CeremonyCall {
  act: readonly string[];
  flags: CeremonyFlags;
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new ConfigError('flags', error instanceof Error ? error.message : 'cannot be read');
  }
}

/** Reads the flags; `--script FILE` is a JSON object of the same names, so that a ceremony can be rehearsed and repeated. */
export async function readCeremonyCall(args: string[]): Promise<CeremonyCall> {
  const first = parse(args);
  const scripted = first.values.script === undefined ? [] : await flagsOfScript(first.values.script);
  const { values: flags } = parse([...scripted, ...args]);
  return { act: first.positionals, flags };
}

async function flagsOfScript(path: string): Promise<string[]> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new ConfigError('--script', 'the file cannot be read');
  });
  return Object.entries(objectOf(text)).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map((one: unknown) => {
      if (one === true) return `--${name}`;
      if (typeof one !== 'string') throw new ConfigError('--script', `${name} is no text`);
      return `--${name}=${one}`;
    }),
  );
}

function objectOf(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {
    // Told below like every other text that is no object.
  }
  throw new ConfigError('--script', 'is no JSON object');
}
