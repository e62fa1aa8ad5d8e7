import type { ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { clearLeftovers } from './leftover-server.ts';
import type { ServerSettings } from './server-process.ts';
import { hasEnded, spawnServer, stopServer, untilReady } from './server-process.ts';

/** A server that dies again and again must not spin; a second is short against any human reaction. */
const RESTART_PAUSE_MS = 1_000;

export interface Supervision {
  settings: ServerSettings;
  url: string;
  port: number;
  note: (line: string) => void;
  unlock: () => void;
}

/** A running server that comes back on the same address when it ends unexpectedly. Its changes happen one after another. */
export class SupervisedServer {
  readonly url: string;
  private readonly wiring: Supervision;
  private child: ChildProcess;
  private isStopping = false;
  private changes: Promise<void> = Promise.resolve();

  constructor(wiring: Supervision, child: ChildProcess) {
    this.wiring = wiring;
    this.url = wiring.url;
    this.child = child;
    this.watch(child);
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  async restart(): Promise<void> {
    return this.inTurn(async () => {
      await stopServer(this.child);
      await this.startAgain();
    });
  }

  async stop(): Promise<void> {
    this.isStopping = true;
    this.child.kill('SIGINT'); // also ends a start that is under way
    return this.inTurn(async () => {
      await stopServer(this.child);
      this.wiring.unlock();
    });
  }

  private inTurn(change: () => Promise<void>): Promise<void> {
    const done = this.changes.then(change);
    this.changes = done.catch(() => undefined); // the caller is told; the next change comes all the same
    return done;
  }

  private watch(child: ChildProcess): void {
    child.once('exit', () => void this.inTurn(() => this.revive()));
  }

  private async revive(): Promise<void> {
    while (!this.isStopping && hasEnded(this.child)) {
      this.wiring.note('the database server ended unexpectedly; starting it again');
      await this.startAgain().catch((error: unknown) => this.wiring.note(String(error)));
      if (hasEnded(this.child)) await sleep(RESTART_PAUSE_MS);
    }
  }

  private async startAgain(): Promise<void> {
    const { settings, port, url, note } = this.wiring;
    await clearLeftovers(settings.dataFolder, note);
    this.child = spawnServer(settings, port);
    this.watch(this.child);
    await untilReady(this.child, url, settings.logFile);
  }
}
