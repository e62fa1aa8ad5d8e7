import { execFileSync, type StdioOptions } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Clock } from '@kualik/db/clock.ts';
import { keyIdentifierOf } from '@kualik/pki/fingerprints.ts';

export type CeremonyStepName =
  | 'people-named'
  | 'confirmed'
  | 'key-made'
  | 'certificate-made'
  | 'keys-stored'
  | 'share-handed'
  | 'files-handed';

/** One step as the record tells it. */
export interface CeremonyStep {
  at: string;
  step: CeremonyStepName;
  /** Name of the person who did it; in the record alone, never in the audit. */
  by?: string;
  /** Place of a custodian, name of a key or serial number of a certificate. */
  subject?: string;
  /** Subject key identifier of a key (RFC 5280 4.2.1.2), hex. */
  ski?: string;
  /** Fingerprint of a certificate. */
  sha256?: string;
}

/** Which program held the ceremony. */
export interface CeremonySoftware {
  version: string;
  /** Null = not run from a repository. */
  commit: string | null;
}

/** What happened at a ceremony, in its order. */
export class CeremonyDiary {
  readonly steps: CeremonyStep[] = [];
  readonly beganAt: Date;
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
    this.beganAt = clock.now();
  }

  note(step: CeremonyStepName, facts: Omit<CeremonyStep, 'at' | 'step'> = {}): void {
    this.steps.push({ at: this.#clock.now().toISOString(), step, ...facts });
  }

  noteKey(subject: string, spki: Uint8Array): void {
    this.note('key-made', { subject, ski: Buffer.from(keyIdentifierOf(spki)).toString('hex') });
  }
}

/** Version of the program, and its commit where it runs from a repository. */
export function readSoftware(): CeremonySoftware {
  const root = new URL('../../', import.meta.url);
  const { version } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as { version: string };
  try {
    const stdio: StdioOptions = ['ignore', 'pipe', 'ignore'];
    return {
      version,
      commit: execFileSync('git', ['rev-parse', 'HEAD'], { cwd: root, encoding: 'utf8', stdio }).trim(),
    };
  } catch {
    return { version, commit: null };
  }
}
