import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addOutbox, AuditEntity, CertificateEntity, CrlIssueEntity, RevocationEntity } from '@kualik/db';
import { latestCrlOf, listAuthorities } from '@kualik/db/repositories/authority.repository.ts';
import { insertHold } from '@kualik/db/repositories/hold.repository.ts';
import { orderRevocation } from '@kualik/db/repositories/revocation-order.repository.ts';
import { holdEndsAt } from '@kualik/domain/rules/holds.ts';
import { serverLists } from '@kualik/domain/rules/server-lists.ts';
import { parseCrl, type ParsedCrl } from '@kualik/pki/crl.ts';
import { spawnSync } from 'node:child_process';
import { readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DELTA_SCHEDULE } from '../../../worker/crl-schedule.ts';
import { publishDueCrl } from '../../../worker/signing/due-crls.ts';
import { JournalledLists } from '../../../worker/signing/journalled-lists.ts';
import { nextCrlNumber, publishCrl, publishDelta } from '../../../worker/signing/publish-crl.ts';
import type { ListContext } from '../../../worker/signing/signer-context.ts';
import { type Installation, newInstallation } from '../support/installation.ts';
import { openssl, pem } from '../support/openssl.ts';
import { runSigningJobs, signerContext } from '../support/signer-tools.ts';

const HOUR = 3_600_000;

describe('delta lists', () => {
  let installation: Installation;
  let context: ListContext;
  let revoked: CertificateEntity;
  let held: CertificateEntity;
  let offset = 0;

  beforeAll(async () => {
    installation = await newInstallation();
    context = await signerContext(installation, { now: () => new Date(Date.now() + offset) });
    const staff = await installation.database
      .em()
      .find(
        CertificateEntity,
        { caId: context.authority.id, usage: { $in: ['sign', 'auth'] } },
        { orderBy: { id: 'asc' } },
      );
    [revoked, held] = staff as [CertificateEntity, CertificateEntity];
  });
  afterAll(async () => {
    await context.journal.close();
    await installation.close();
  });

  async function lists(): Promise<{ full: ParsedCrl; delta: ParsedCrl }> {
    const em = installation.database.em();
    const [full, delta] = await Promise.all(
      ['', '-delta'].map((suffix) => latestCrlOf(em, context.authority.id, suffix)),
    );
    return { full: parseCrl(full?.der ?? new Uint8Array()), delta: parseCrl(delta?.der ?? new Uint8Array()) };
  }

  async function hold(): Promise<string> {
    const at = context.clock.now();
    const em = installation.database.em();
    const placed = { channel: 'notice_link', placedAt: at, placedById: null, endsAt: holdEndsAt(at) } as const;
    const holdId = (await insertHold(em, { certificate: held, ...placed })) ?? '';
    await addOutbox(em, { queue: 'signing', kind: 'hold', requestId: null, payload: { holdId }, at });
    await runSigningJobs(context);
    return holdId;
  }

  /** What `openssl verify` says of a certificate under a full list and a delta list. */
  async function verdict(certificate: CertificateEntity, full: ParsedCrl, delta: ParsedCrl): Promise<string> {
    const [root, issuing] = await listAuthorities(installation.database.em());
    const args = [
      'verify',
      '-x509_strict',
      '-crl_check',
      // Without it openssl 3.0 may take a delta list for a complete one.
      '-extended_crl',
      '-use_deltas',
      '-attime',
      String(Math.floor(Date.now() / 1000) + 60),
    ];
    const files = ['-CAfile', '@root', '-untrusted', '@issuing', '-CRLfile', '@crls', '@leaf'];
    return openssl([...args, ...files], {
      root: pem('CERTIFICATE', root?.certificate ?? new Uint8Array()),
      issuing: pem('CERTIFICATE', issuing?.certificate ?? new Uint8Array()),
      crls: [full, delta].map(({ der }) => pem('X509 CRL', der)).join(''),
      leaf: pem('CERTIFICATE', certificate.der ?? new Uint8Array()),
    }).text;
  }

  it('begin with an empty one for the ceremony’s list, and the complete list says where they are', async () => {
    expect(await publishDelta(context)).toBe(2n);
    const { full, delta } = await lists();
    expect(delta).toMatchObject({ number: 2n, deltaBase: 1n, entries: [] });
    const { text } = openssl(['crl', '-inform', 'DER', '-in', '@crl', '-noout', '-text'], { crl: full.der });
    expect(text).toContain('URI:http://pki.test/crl/nca_rsa-delta.crl');
    expect(await verdict(revoked, full, delta)).toContain('OK');
  });

  it('tell openssl of a revocation, since when its key was known to others, and of a hold that the base does not have', async () => {
    await orderRevocation(installation.database.em(), {
      ...{ certificateId: revoked.id, reason: 'keyCompromise', requestedBy: 'system', at: new Date() },
      invalidSince: new Date('2026-11-01T10:00:00.000Z'),
    });
    await runSigningJobs(context);
    await hold();
    await publishDelta(context);
    const { full, delta } = await lists();
    expect([full.entries, delta.entries.map(({ reason }) => reason)]).toEqual([
      [],
      ['keyCompromise', 'certificateHold'],
    ]);
    const { text } = openssl(['crl', '-inform', 'DER', '-in', '@crl', '-noout', '-text'], { crl: delta.der });
    expect(text).toMatch(/Invalidity Date:\s+Nov {2}1 10:00:00 2026 GMT/);
    expect(await verdict(revoked, full, delta)).toContain('certificate revoked');
    expect(await verdict(held, full, delta)).toContain('certificate revoked');
    expect(await installation.database.em().count(RevocationEntity, { crlNumber: delta.number })).toBe(1);
  });

  it('come with a complete list under its number and say the same', async () => {
    const number = await publishCrl(context);
    const { full, delta } = await lists();
    expect([full.number, delta.number, delta.deltaBase]).toEqual([number, number, 1n]);
    expect(delta.entries).toEqual(full.entries);
  });

  it('build on the new complete list from then on and carry nothing that it has', async () => {
    await publishDelta(context);
    const { full, delta } = await lists();
    expect(delta.deltaBase).toBe(full.number);
    expect(delta.entries).toEqual([]);
    expect(await verdict(held, full, delta)).toContain('certificate revoked');
  });

  it('take a released hold off the list that has it, until a complete list no longer does', async () => {
    const { holdId, ca, serialHex } = context.journal.held.find(held.serialHex) ?? {
      holdId: '',
      ca: '',
      serialHex: '',
    };
    const released = { way: 'counter', releasedAt: new Date().toISOString(), documentSha256: '0'.repeat(64) } as const;
    await context.journal.append({ kind: 'release', serialHex, holdId, ca, ...released }, new Date());
    await publishDelta(context);
    await publishDelta(context);
    const { full, delta } = await lists();
    expect(delta.entries).toEqual([expect.objectContaining({ serialHex: held.serialHex, reason: 'removeFromCRL' })]);
    expect(await verdict(held, full, delta)).toContain('OK');
    await publishCrl(context);
    await publishDelta(context);
    const after = await lists();
    expect(after.full.entries.map(({ serialHex: one }) => one)).toEqual([revoked.serialHex]);
    expect(after.delta.entries).toEqual([]);
  });

  it('are accepted by certtool and shown by strongSwan', async () => {
    const { full, delta } = await lists();
    const [, issuing] = await listAuthorities(installation.database.em());
    const folder = installation.dataDir;
    await writeFile(join(folder, 'issuing.pem'), pem('CERTIFICATE', issuing?.certificate ?? new Uint8Array()));
    for (const [name, { der }] of Object.entries({ full, delta })) {
      const file = join(folder, `${name}.crl`);
      await writeFile(`${file}.pem`, pem('X509 CRL', der));
      await writeFile(file, der);
      const args = ['--verify-crl', '--infile', `${file}.pem`, '--load-ca-certificate', join(folder, 'issuing.pem')];
      expect(spawnSync('certtool', args).stdout.toString()).toMatch(/Verification output: Verified\./);
      expect(spawnSync('pki', ['--print', '--type', 'crl', '--in', file]).stdout.toString()).toContain(`serial:`);
    }
  });

  it('are due every hour, whatever happens', async () => {
    const before = (await lists()).delta.number ?? 0n;
    await publishDueCrl(context);
    expect((await lists()).delta.number).toBe(before);
    offset = DELTA_SCHEDULE.everyMs;
    await publishDueCrl(context);
    expect((await lists()).delta.number).toBeGreaterThan(before);
    expect(DELTA_SCHEDULE.everyMs).toBe(HOUR);
    offset = 0;
  });

  it('never repeat a number, though the database was put back to yesterday', async () => {
    const last = (await lists()).delta.number ?? 0n;
    await installation.database.em().execute('update ca set next_crl_number = 2');
    expect(await publishDelta(context)).toBe(last + 1n);
    await installation.database.em().execute('update ca set next_crl_number = 2');
    // Without the line in the journal the published file still tells.
    const { held: holds } = context.journal;
    const journal = { ...context.journal, held: holds, lists: new JournalledLists() };
    expect(await nextCrlNumber({ ...context, journal })).toBe(last + 2n);
  });

  it('leave the published list whole when the disk is full, and the error says so', async () => {
    const path = join(context.publishedFolder, 'nca_rsa.crl');
    const before = await readFile(path);
    const issues = await installation.database.em().count(CrlIssueEntity);
    const lines = context.journal.entries.length;
    await symlink('/dev/full', `${path}.new`);
    const { number } = (await lists()).full;
    await expect(publishCrl(context)).rejects.toThrow(/nca_rsa\.crl\.new could not be written: the disk is full/);
    expect(await readFile(path)).toEqual(before);
    await rm(`${path}.new`);
    expect((await lists()).full.number).toBe(number);
    expect(await publishCrl(context)).toBeGreaterThan(number ?? 0n);
    // Twice the complete list and those of server certificates, each with its delta list, but for the one that failed.
    const twice = 2 * 2 * (1 + serverLists('nca_rsa').length) - 1;
    expect(await installation.database.em().count(CrlIssueEntity)).toBe(issues + twice);
    expect(context.journal.entries.length).toBe(lines + twice);
    expect(await installation.database.em().count(AuditEntity, { kind: 'crl.published' })).toBeGreaterThan(3);
  });
});
