import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** One judgement: what was judged, whether it stood, and which program said so. */
export interface Verdict {
  step: string;
  verdict: 'accepted' | 'refused' | 'not played' | 'judged in npm test';
  verifier: string;
}

/** The folder that the demo leaves: files, the log of the judges, the summary. */
export class Evidence {
  readonly folder: string;
  readonly verdicts: Verdict[] = [];
  private readonly log: string[] = [];

  constructor(folder: string) {
    this.folder = folder;
    mkdirSync(folder, { recursive: true });
  }

  /** Writes a file of the evidence and gives its whole path. */
  write(name: string, content: Uint8Array | string): string {
    const path = join(this.folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    return path;
  }

  writeJson(name: string, value: unknown): string {
    return this.write(name, `${JSON.stringify(value, null, 2)}\n`);
  }

  /** Records what a judge said. */
  record(step: string, accepted: boolean, verifier: string, output: string): void {
    this.verdicts.push({ step, verdict: accepted ? 'accepted' : 'refused', verifier });
    this.log.push(`# ${step}\n$ ${verifier}\n${output.trim()}\n=> ${accepted ? 'accepted' : 'REFUSED'}\n`);
    console.log(`  ${accepted ? '✓' : '✗'} ${step}`);
  }

  /** An object of the national algorithms, which the openssl program does not know: the suite has judges that do. */
  judgedInTests(step: string): void {
    this.verdicts.push({ step, verdict: 'judged in npm test', verifier: 'tests/worker/signing, tests/pki/gost' });
    this.log.push(`# ${step}\n=> judged in npm test\n`);
    console.log(`  – ${step}: judged in npm test`);
  }

  notPlayed(step: string, why: string): void {
    this.verdicts.push({ step, verdict: 'not played', verifier: why });
    console.log(`  – ${step}: not played (${why})`);
  }

  /** Writes verify.log and SUMMARY.json; true when no judge refused anything. */
  finish(): boolean {
    this.write('verify.log', this.log.join('\n'));
    this.writeJson('SUMMARY.json', this.verdicts);
    return this.verdicts.every((row) => row.verdict !== 'refused');
  }
}
