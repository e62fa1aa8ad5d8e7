import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import type { WriteStream } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export const PROJECT_ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

export interface ProcessSpec {
  name: string;
  /** Entry file below the project root. */
  entry: string;
  nodeArguments?: string[];
  arguments?: string[];
  env: Record<string, string>;
  logFile: string;
}

/** What a process says on its standard output when it is ready to work. */
export type ReadyLine = { ready: true } & Record<string, unknown>;

/** A process that does not come up in this time is reported with the place of its log. Our choice, generous for 2 cores. */
const READY_TIMEOUT_MS = 300_000;
const STOP_TIMEOUT_MS = 10_000;
/** A process that dies is started again after this pause, doubled up to half a minute. */
const FIRST_RESTART_DELAY_MS = 500;
const LONGEST_RESTART_DELAY_MS = 30_000;
/** pino's level of a warning: such lines are shown on the console too. */
const WARN_LEVEL = 40;

/** One child process that is started, watched, started again when it dies, and stopped. */
export class ManagedProcess {
  private readonly spec: ProcessSpec;
  private readonly log: WriteStream;
  private child: ChildProcess | null = null;
  private stopping = false;
  private restartDelay = FIRST_RESTART_DELAY_MS;

  constructor(spec: ProcessSpec) {
    this.spec = spec;
    this.log = createWriteStream(spec.logFile, { flags: 'a', mode: 0o600 });
  }

  get pid(): number | undefined {
    return this.child?.pid;
  }

  /** Resolves with the ready line; rejects when the process ends or stays silent. */
  async start(): Promise<ReadyLine> {
    const child = this.launch();
    return new Promise((resolve, reject) => {
      const complaint = (why: string) => new Error(`${this.spec.name} ${why}; see ${this.spec.logFile}`);
      const timer = setTimeout(() => reject(complaint('did not become ready')), READY_TIMEOUT_MS);
      child.once('exit', (code) => reject(complaint(`ended with code ${code}`)));
      child.once('ready-line', (line: ReadyLine) => {
        clearTimeout(timer);
        child.removeAllListeners('exit');
        child.once('exit', () => this.restart());
        resolve(line);
      });
    });
  }

  /** SIGTERM, then SIGKILL when the process does not end in time. */
  async stop(): Promise<void> {
    this.stopping = true;
    const child = this.child;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS);
      child.once('exit', () => {
        clearTimeout(timer);
        resolve();
      });
      child.kill('SIGTERM');
    });
    this.log.end();
  }

  private launch(): ChildProcess {
    const { entry, nodeArguments = [], arguments: extra = [], env } = this.spec;
    const leash = join(PROJECT_ROOT, 'scripts/start/leash.mjs');
    const child = spawn(
      process.execPath,
      [
        '--disable-warning=ExperimentalWarning',
        '--import',
        leash,
        ...nodeArguments,
        join(PROJECT_ROOT, entry),
        ...extra,
      ],
      { cwd: PROJECT_ROOT, env: { ...env }, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] },
    );
    this.child = child;
    if (child.stderr) child.stderr.pipe(this.log, { end: false });
    if (child.stdout) createInterface({ input: child.stdout }).on('line', (line) => this.take(child, line));
    return child;
  }

  private take(child: ChildProcess, line: string): void {
    this.log.write(`${line}\n`);
    if (!line.startsWith('{')) return;
    const message = parseLine(line);
    if (message['ready'] === true) child.emit('ready-line', message);
    if (Number(message['level']) >= WARN_LEVEL) console.error(`[${this.spec.name}] ${line}`);
  }

  private restart(): void {
    if (this.stopping) return;
    console.error(`[kualik] ${this.spec.name} ended unexpectedly; starting it again`);
    setTimeout(() => {
      if (this.stopping) return;
      this.start().then(
        () => (this.restartDelay = FIRST_RESTART_DELAY_MS),
        () => this.restart(),
      );
    }, this.restartDelay);
    this.restartDelay = Math.min(this.restartDelay * 2, LONGEST_RESTART_DELAY_MS);
  }
}

function parseLine(line: string): Record<string, unknown> {
  try {
    return JSON.parse(line) as Record<string, unknown>;
  } catch {
    return {};
  }
}
