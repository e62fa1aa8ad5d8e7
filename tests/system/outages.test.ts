import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';
import { order, stateOf, waitForState } from '../../scripts/demo/applicant.ts';
import { demoPassword } from '../../scripts/demo/demo-password.ts';
import { GraphqlClient, OperationRefused } from '../../scripts/demo/graphql-client.ts';
import { Operator } from '../../scripts/demo/operator.ts';
import { freePort, startThrowawayInstance } from '../../scripts/demo/throwaway-instance.ts';
import type { ThrowawayInstance } from '../../scripts/demo/throwaway-instance.ts';
import { waitFor } from '../../scripts/demo/wait-for.ts';
import { syntheticPeople } from '../../worker/registers/simulator/people.ts';

const people = syntheticPeople(2000).slice(20);
let instance: ThrowawayInstance;
let client: GraphqlClient;
let operator: Operator;
let smtpPort: number;
let redisPort: number;
let redis: ChildProcess;

beforeAll(async () => {
  smtpPort = await freePort();
  redisPort = await freePort();
  redis = startRedis();
  instance = await startThrowawayInstance({
    SMTP_URL: `smtp://127.0.0.1:${smtpPort}`,
    REDIS_URL: `redis://127.0.0.1:${redisPort}`,
  });
  client = new GraphqlClient(instance.origin);
  const folder = join(instance.dataDir, 'people');
  operator = await Operator.signIn(instance.origin, join(folder, 'aigerim.p12'), demoPassword(folder));
});

afterAll(async () => {
  await instance?.stop();
  redis?.kill('SIGKILL');
});

function startRedis(): ChildProcess {
  return spawn(
    'redis-server',
    ['--port', String(redisPort), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'],
    {
      stdio: 'ignore',
    },
  );
}

function somebody(index: number): (typeof people)[number] {
  const person = people[index];
  if (person === undefined) throw new Error('too few synthetic people');
  return person;
}

describe('a register that does not answer', () => {
  it('is never a refusal: the order waits visibly and goes on when the register is back', async () => {
    await instance.order({ register: { mode: 'unavailable' } });
    const placed = await order(client, somebody(0), 'register@example.kz');
    await waitFor('the waiting to be visible', async () => {
      const { requestStatus } = await client.ask<{ requestStatus: { waitingReason: { kk: string } | null } }>(
        'query ($n: String!) { requestStatus(number: $n) { waitingReason { kk } } }',
        { n: placed.number },
      );
      return requestStatus.waitingReason !== null;
    });
    expect((await stateOf(client, placed.number)).status).toBe('SENT');
    await instance.order({ register: { mode: 'normal' } });
    expect((await waitForState(client, placed.number, ['WAITING_FOR_APPLICANT'])).refusal).toBeNull();
  });
});

describe('mail that does not go out', () => {
  it('stops nothing, is seen by the operator, and arrives when the mail server is back', async () => {
    const placed = await order(client, somebody(1), 'mail@example.kz');
    await waitForState(client, placed.number, ['WAITING_FOR_APPLICANT']);
    const page = await operator.find(placed.number);
    const mails = `query ($id: ID!) { mails(requestId: $id) { state attempts lastError } }`;
    await waitFor('the failed try to be visible', async () => {
      const answer = await operator.client.ask<{ mails: { attempts: number; lastError: string | null }[] }>(mails, {
        id: page.id,
      });
      return answer.mails.some((mail) => mail.attempts > 0 && mail.lastError !== null);
    });
    const received: string[] = [];
    const server = new SMTPServer({
      disabledCommands: ['STARTTLS', 'AUTH'],
      onData: (stream, session, done) => {
        received.push(...session.envelope.rcptTo.map((recipient) => recipient.address));
        stream.resume().on('end', () => done());
      },
    });
    await new Promise<void>((resolve) => server.listen(smtpPort, '127.0.0.1', resolve));
    await waitFor('the letter', async () => received.includes('mail@example.kz'));
    await new Promise<void>((resolve) => server.close(resolve));
  });
});

describe('a queue that is gone', () => {
  it('loses nothing: the order completes when the queue is back, empty', async () => {
    redis.kill('SIGKILL');
    const placed = await order(client, somebody(2), 'queue@example.kz');
    expect((await stateOf(client, placed.number)).status).toBe('SENT');
    redis = startRedis();
    await waitForState(client, placed.number, ['WAITING_FOR_APPLICANT']);
    const page = await operator.claim((await operator.find(placed.number)).id);
    await operator.confirm(await operator.acceptDocuments(page));
    await waitForState(client, placed.number, ['COMPLETED']);
    const done = await operator.open(page.id);
    expect(done.certificates.map((certificate) => certificate.usage).sort()).toEqual(['AUTH', 'SIGN']);
  });
});

describe('a database that dies in the middle', () => {
  it('is started again by itself, and the confirmed order still becomes two certificates', async () => {
    const placed = await order(client, somebody(3), 'database@example.kz');
    await waitForState(client, placed.number, ['WAITING_FOR_APPLICANT']);
    const page = await operator.claim((await operator.find(placed.number)).id);
    await operator.confirm(await operator.acceptDocuments(page));
    const codes = new Set<string>();
    process.kill(postmasterPid(), 'SIGKILL');
    await waitFor('the order to be completed after the database came back', async () => {
      await pause(1_000); // the status page is limited per address
      const state = await stateOf(client, placed.number).catch((error: unknown) => {
        codes.add(error instanceof OperationRefused ? error.code : String(error));
      });
      return state?.status === 'COMPLETED';
    });
    const harmless = ['SERVICE_UNAVAILABLE', 'RATE_LIMITED'];
    expect([...codes].filter((code) => !harmless.includes(code))).toEqual([]); // unavailable is never a fault
    const done = await waitFor('the desk to answer again', () => operator.open(page.id).catch(() => null));
    expect(done.certificates.map((certificate) => certificate.usage).sort()).toEqual(['AUTH', 'SIGN']);
  });
});

/** The first line of PostgreSQL's own lock file. */
function postmasterPid(): number {
  return Number(readFileSync(join(instance.dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
}
