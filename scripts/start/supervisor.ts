import { join } from 'node:path';
import type { Server } from 'node:net';
import { setClockOffset } from '@kualik/db/clock.ts';
import { startEmbeddedPostgres } from '@kualik/db/embedded/start-embedded-postgres.ts';
import type { EmbeddedPostgres } from '@kualik/db/embedded/start-embedded-postgres.ts';
import { migrate } from '@kualik/db/migrate.ts';
import { createOrm } from '@kualik/db/orm.ts';
import { allSettings } from '@kualik/db/repositories/setting.repository.ts';
import { seedReference } from '@kualik/db/seeders/reference.seeder.ts';
import { openControlSocket } from './control-socket.ts';
import { ceremonySpec, fleetSpecs, simulatorSpec } from './fleet.ts';
import type { Wiring } from './fleet.ts';
import { factsFrom, makeFolders, passphraseFileOf } from './installation.ts';
import { refuseSecondStart, removeInstance, writeInstance } from './instance-lock.ts';
import { ManagedProcess } from './managed-process.ts';
import type { ProcessSpec } from './managed-process.ts';
import { refuseTakenPort } from './port.ts';
import type { InstallationFacts } from './refusals.ts';
import { refusalsOf } from './refusals.ts';
import { runToEnd } from './run-to-end.ts';
import { SettingsError } from './settings.ts';
import type { Settings } from './settings.ts';

type Orm = Awaited<ReturnType<typeof createOrm>>;

/** Starts an installation step by step and stops what it started, in reverse, whatever step failed. */
export class Supervisor {
  private readonly settings: Settings;
  private readonly tell: (line: string) => void;
  private readonly processes: ManagedProcess[] = [];
  private postgres: EmbeddedPostgres | null = null;
  private orm: Orm | null = null;
  private control: Server | null = null;

  constructor(settings: Settings, tell: (line: string) => void) {
    this.settings = settings;
    this.tell = tell;
  }

  /** Resolves when every process said that it is ready. Throws SettingsError with the names of what was refused. */
  async start(): Promise<void> {
    const { settings } = this;
    makeFolders(settings.dataDir);
    refuseSecondStart(settings.dataDir);
    await refuseTakenPort(settings.port);
    const databaseUrl = await this.openDatabase();
    const facts = await this.readFacts();
    const registerUrl = await this.openRegister();
    const wiring = this.wire(databaseUrl, registerUrl, facts);
    this.instance(databaseUrl);
    if (facts.ceremonyMode === null) await this.holdCeremony(wiring);
    for (const spec of fleetSpecs(settings, wiring)) await this.launch(spec);
    if (settings.mode === 'demo') await this.openControl(wiring.registerUrl);
  }

  async stop(): Promise<void> {
    this.control?.close();
    for (const child of this.processes.splice(0).reverse()) await child.stop();
    await this.orm?.close(true);
    this.orm = null;
    await this.postgres?.stop();
    this.postgres = null;
    removeInstance(this.settings.dataDir);
  }

  private async openDatabase(): Promise<string> {
    const { databaseUrl, dataDir, mode } = this.settings;
    if (databaseUrl !== null) return databaseUrl;
    if (mode === 'production') throw new SettingsError('EMBEDDED_DATABASE: DATABASE_URL must name a PostgreSQL server');
    this.tell('database: starting the embedded PostgreSQL');
    this.postgres = await startEmbeddedPostgres({ dataDir: join(dataDir, 'postgres'), log: this.tell });
    return this.postgres.url;
  }

  private async readFacts(): Promise<InstallationFacts> {
    const url = this.settings.databaseUrl ?? this.postgres?.url ?? '';
    this.orm = await createOrm(url, { poolMax: 2 });
    const applied = await migrate(this.orm);
    if (applied.length > 0) this.tell(`database: ${applied.length} migrations applied`);
    await seedReference(this.orm.em.fork());
    const facts = factsFrom(await allSettings(this.orm.em.fork()));
    const refusals = refusalsOf(this.settings, facts);
    if (refusals.length > 0) throw new SettingsError(refusals.join('\n'));
    return facts;
  }

  private async openRegister(): Promise<string> {
    if (this.settings.registerUrl !== null) return this.settings.registerUrl;
    const line = await this.launch(simulatorSpec(this.settings));
    return String(line['url']);
  }

  private wire(databaseUrl: string, registerUrl: string, facts: InstallationFacts): Wiring {
    const { settings } = this;
    return {
      databaseUrl,
      registerUrl,
      pkiUrl: settings.pkiUrl ?? facts.ceremonyPkiUrl ?? `http://localhost:${settings.port}`,
      passphraseFile: passphraseFileOf(settings),
      journal: settings.journal ?? join(settings.dataDir, 'journal', 'issuing.jsonl'),
    };
  }

  private instance(databaseUrl: string): void {
    const { dataDir, mode, port, redisUrl } = this.settings;
    writeInstance(dataDir, { pid: process.pid, port, mode, databaseUrl, redisUrl });
  }

  private async holdCeremony(wiring: Wiring): Promise<void> {
    this.tell('ceremony: making the demo CA hierarchy and the demo people (once, about a minute)');
    await runToEnd(ceremonySpec(this.settings, wiring), this.tell);
  }

  private async launch(spec: ProcessSpec): Promise<Record<string, unknown>> {
    const child = new ManagedProcess(spec);
    this.processes.push(child);
    const line = await child.start();
    this.tell(`${spec.name}: ready`);
    return line;
  }

  private async openControl(registerUrl: string): Promise<void> {
    this.control = await openControlSocket(join(this.settings.dataDir, 'run', 'control.sock'), {
      moveClock: async (offsetMs) => {
        if (this.orm !== null) await setClockOffset(this.orm.em.fork(), offsetMs);
      },
      setRegister: async (mode, latencyMs, forgotten) => {
        const body = JSON.stringify({ mode, latencyMs, forgotten });
        const headers = { 'content-type': 'application/json' };
        const answer = await fetch(new URL('/control', registerUrl), { method: 'POST', headers, body });
        if (!answer.ok) throw new Error(`the register simulator answered ${answer.status}`);
      },
    });
  }
}
