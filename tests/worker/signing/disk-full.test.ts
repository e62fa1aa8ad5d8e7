import { open, readFile } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { CertificateEntity, OutboxEntity, RequestEntity } from '@kualik/db';
import { systemClock } from '@kualik/db/clock.ts';
import { confirmedCase } from '../support/confirmed-case.ts';
import { type Installation, newInstallation } from '../support/installation.ts';
import { runSigningJobs, signerContext } from '../support/signer-tools.ts';

describe('a full disk', () => {
  let installation: Installation;
  beforeAll(async () => {
    installation = await newInstallation();
  });
  afterEach(() => makeRoom());
  afterAll(() => installation.close());

  let makeRoom = (): void => undefined;

  /** As the kernel does it: a part of the line still fits. */
  async function fillDisk(): Promise<void> {
    const file = await open(installation.journal, 'r');
    const handles = Object.getPrototypeOf(file) as FileHandle;
    await file.close();
    const { appendFile } = Object.getOwnPropertyDescriptors(handles);
    makeRoom = () => {
      Object.defineProperty(handles, 'appendFile', appendFile);
    };
    handles.appendFile = async function (this: FileHandle) {
      await this.write('{"seq":');
      throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    };
  }

  it('stops issuing with a code that says so; with room again the same certificates come, once', async () => {
    const request = await confirmedCase(installation);
    const first = await signerContext(installation, systemClock);
    expect(await runSigningJobs(first, 1)).toMatchObject([{ kind: 'check-confirmation', to: 'P11' }]);
    await fillDisk();
    await runSigningJobs(first, 1);
    makeRoom();
    const em = installation.database.em();
    const row = await em.findOneOrFail(OutboxEntity, { requestId: request.id, kind: 'issue-certificates' });
    expect([row.lastError, row.closedAt]).toEqual(['DISK_FULL', null]);
    const waiting = await em.findOneOrFail(RequestEntity, { id: request.id });
    expect([waiting.step, waiting.finishedAt]).toEqual(['P11', null]);
    const signed = await em.find(CertificateEntity, { requestId: request.id }, { orderBy: { usage: 'asc' } });
    expect(signed.map(({ state }) => state)).toEqual(['signed', 'signed']);
    expect(await first.journal.isCurrent()).toBe(false);
    await first.journal.close();

    const second = await signerContext(installation, systemClock);
    await runSigningJobs(second);
    await second.journal.close();
    const issued = await installation.database
      .em()
      .find(CertificateEntity, { requestId: request.id }, { orderBy: { usage: 'asc' } });
    expect(issued.map(({ state, serialHex }) => [state, serialHex])).toEqual(
      signed.map(({ serialHex }) => ['issued', serialHex]),
    );
    const lines = (await readFile(installation.journal, 'utf8')).split('\n');
    expect(lines.filter((text) => text.includes(request.id))).toHaveLength(2);
  });
});
