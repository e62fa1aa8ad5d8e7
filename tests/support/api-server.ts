import 'reflect-metadata';
import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AuditGap } from '@kualik/api/audit/judge-audit.ts';
import type { ApiConfig } from '@kualik/api/config.ts';
import { createServer } from '@kualik/api/create-server.ts';
import { LIMITS } from '@kualik/api/limits/limit-table.ts';
import type { LimitTable } from '@kualik/api/limits/limit-table.ts';
import { createLog } from '@kualik/api/log.ts';
import type { TestDatabase } from './database.ts';

/** A generated operation: its text, and its types by inference. */
export interface Operation<Data, Variables> {
  toString(): string;
  __apiType?: (variables: Variables) => Data;
}

export interface ErrorAnswer {
  message: string;
  path?: unknown;
  extensions: {
    code: string;
    kind: string;
    clause: string | null;
    texts: { kk: string; ru: string; en: string };
    field?: string;
    requestId: string;
    retryAfterSeconds?: number;
    by?: { name: string; at: string };
  };
}

export interface Answer<Data> {
  status: number;
  headers: Headers;
  text: string;
  data: Data | null;
  errors: ErrorAnswer[];
  /** The code of the first error. */
  code: string | undefined;
}

export interface ApiUnderTest {
  url: string;
  dataDir: string;
  /** Every line the api logged. */
  log: string[];
  /** Moves the clock of the api. */
  setNow(at: Date): void;
  now(): Date;
  ask<Data, Variables>(
    operation: Operation<Data, Variables>,
    variables?: Variables,
    session?: Session,
  ): Promise<Answer<Data>>;
  close(): Promise<void>;
}

export interface Session {
  cookie: string;
  csrfToken: string;
}

export interface ApiWish {
  now: Date;
  limits?: Partial<LimitTable>;
  config?: Partial<ApiConfig>;
}

/** Wide limits: tests send in seconds what people send in a day; tests of the limits set their own. */
const WIDE = Object.fromEntries(
  Object.keys(LIMITS).map((name) => [name, { points: 100_000, seconds: 60 }]),
) as unknown as LimitTable;

/** The api as production builds it, over a database of its own, on a free port, with a clock that the test moves. */
export async function startApi(database: TestDatabase, wish: ApiWish): Promise<ApiUnderTest> {
  const dataDir = await mkdtemp(join(tmpdir(), 'kualik-api-'));
  const log: string[] = [];
  let now = wish.now;
  const config: ApiConfig = {
    databaseUrl: database.url,
    dataDir,
    mode: 'demo',
    port: 0,
    publicUrl: 'http://localhost:4000',
    pkiUrl: 'http://pki.test',
    tls: null,
    trustProxy: 0,
    logLevel: 'debug',
    portalDir: join(dataDir, 'portal'),
    adminDir: join(dataDir, 'admin'),
    ...wish.config,
  };
  const api = await createServer({
    orm: database.orm,
    clock: { now: () => new Date(now) },
    config,
    log: createLog('debug', { write: (line) => void log.push(line) }),
    limits: { ...WIDE, ...wish.limits },
    onAuditGap: refuse,
  });
  await new Promise<void>((resolve) => api.server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(api.server.address() as AddressInfo).port}`;
  return {
    url,
    dataDir,
    log,
    setNow: (at) => {
      now = at;
    },
    now: () => new Date(now),
    ask: (operation, variables, session) => post(url, String(operation), variables ?? {}, session),
    async close() {
      await api.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** The test whose answer owes the audit log an entry fails with it. */
function refuse({ operation, owed, seen }: AuditGap): never {
  const text = `${operation} owes the audit log one of [${owed.join(', ')}] and left [${seen.join(', ')}]`;
  console.error(text);
  throw new Error(text);
}

async function post<Data>(url: string, query: string, variables: unknown, session?: Session): Promise<Answer<Data>> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(session && { cookie: session.cookie, 'x-kualik-csrf': session.csrfToken }),
    },
    body: JSON.stringify({ query, variables }),
  });
  const text = await response.text();
  const { data = null, errors = [] } = JSON.parse(text) as { data?: Data | null; errors?: ErrorAnswer[] };
  return { status: response.status, headers: response.headers, text, data, errors, code: errors[0]?.extensions.code };
}
