import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CertificateEntity, CrlIssueEntity, RevocationEntity } from '@kualik/db';
import { systemClock } from '@kualik/db/clock.ts';
import { listAuthorities } from '@kualik/db/repositories/authority.repository.ts';
import { orderRevocation } from '@kualik/db/repositories/revocation-order.repository.ts';
import { AUTHORITIES } from '@kualik/domain/rules/authorities.ts';
import { serverListOf, serverLists } from '@kualik/domain/rules/server-lists.ts';
import { parseCertificate } from '@kualik/pki/certificate.ts';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { publishDueCrl } from '../../../worker/signing/due-crls.ts';
import { publishCrl, publishDelta } from '../../../worker/signing/publish-crl.ts';
import type { ListContext } from '../../../worker/signing/signer-context.ts';
import { askBouncyCastle, hex } from '../../pki/support/gost-judges.ts';
import { confirmedCase } from '../support/confirmed-case.ts';
import { type Installation, newInstallation } from '../support/installation.ts';
import { KINDS } from '../support/kinds.ts';
import { openssl, pem } from '../support/openssl.ts';
import { runSigningJobs, signerContext } from '../support/signer-tools.ts';

const FIRST = serverLists('nca_rsa')[0] ?? '';

describe('server certificates and their own revocation lists (RFC 5280 5.2.5)', () => {
  let installation: Installation;
  let context: ListContext;
  let servers: CertificateEntity[];
  let person: CertificateEntity;
  let root: Uint8Array;
  let issuing: Uint8Array;

  beforeAll(async () => {
    installation = await newInstallation();
    context = await signerContext(installation, systemClock);
    for (const kind of ['domain_individual', 'domain_individual', 'individual'] as const)
      await confirmedCase(installation, new Date(), KINDS[kind]);
    await runSigningJobs(context, 20);
    const em = installation.database.em();
    servers = await em.find(CertificateEntity, { usage: 'ssl' }, { orderBy: { id: 'asc' } });
    person = await em.findOneOrFail(CertificateEntity, { usage: 'sign', requestId: { $ne: null } });
    const authorities = await listAuthorities(em);
    const certificateOf = (name: string) => authorities.find((one) => one.name === name)?.certificate;
    root = certificateOf('root') ?? new Uint8Array();
    issuing = certificateOf('nca_rsa') ?? new Uint8Array();
  });
  afterAll(async () => {
    await context.journal.close();
    await installation.close();
  });

  const server = (index: number): CertificateEntity => {
    const found = servers[index];
    if (found === undefined) throw new Error('no server certificate');
    return found;
  };
  const suffixOf = ({ serialHex }: CertificateEntity) => serverListOf('nca_rsa', Buffer.from(serialHex, 'hex'));

  async function listOf(suffix: string): Promise<Uint8Array> {
    const em = installation.database.em();
    const row = await em.findOneOrFail(
      CrlIssueEntity,
      { caId: context.authority.id, suffix },
      { orderBy: { number: 'desc' } },
    );
    return row.der ?? new Uint8Array();
  }
  const textOf = (crl: Uint8Array) =>
    openssl(['crl', '-inform', 'DER', '-in', '@crl', '-noout', '-text'], { crl }).text;

  /** openssl and Bouncy Castle on certificates under these lists; they must agree. */
  async function verdicts(cases: readonly [CertificateEntity, readonly string[]][]): Promise<string[]> {
    const at = Date.now();
    const rootList = await firstRootList();
    const asked = await Promise.all(
      cases.map(async ([{ der }, suffixes]) => {
        const leaf = der ?? new Uint8Array();
        const lists = await Promise.all(suffixes.map(listOf));
        const usesDeltas = suffixes.some((suffix) => suffix.endsWith('-delta'));
        const crls = [...lists, rootList].map(hex).join(',');
        const words = ['path', String(at), String(usesDeltas), hex(root), [leaf, issuing].map(hex).join(','), crls];
        return { byOpenssl: byOpenssl(leaf, lists, usesDeltas), words };
      }),
    );
    const said = askBouncyCastle(
      asked.map(({ words }) => words),
      'StatusJudge',
    );
    return asked.map((one, index) => {
      const castle = said[index] ?? '';
      const short = castle === 'valid' ? 'valid' : /revo(ked|cation after)/.test(castle) ? 'revoked' : 'unknown';
      expect([short, castle]).toEqual([one.byOpenssl, castle]);
      return one.byOpenssl;
    });
  }
  function byOpenssl(leaf: Uint8Array, lists: readonly Uint8Array[], usesDeltas: boolean): string {
    const deltas = usesDeltas ? ['-extended_crl', '-use_deltas'] : ['-extended_crl'];
    const args = ['verify', '-x509_strict', '-crl_check', ...deltas, '-CAfile', '@root', '-untrusted', '@issuing'];
    const { text } = openssl([...args, '-CRLfile', '@crls', '@leaf'], {
      root: pem('CERTIFICATE', root),
      issuing: pem('CERTIFICATE', issuing),
      leaf: pem('CERTIFICATE', leaf),
      crls: lists.map((crl) => pem('X509 CRL', crl)).join(''),
    });
    if (text.includes(': OK')) return 'valid';
    return text.includes('certificate revoked') ? 'revoked' : 'unknown';
  }
  async function firstRootList(): Promise<Uint8Array> {
    const em = installation.database.em();
    const ca = (await listAuthorities(em)).find(({ name }) => name === 'root');
    return (await em.findOneOrFail(CrlIssueEntity, { caId: ca?.id ?? '' })).der ?? new Uint8Array();
  }

  it('point to the list that their serial number chooses, and its delta lists', () => {
    expect(servers).toHaveLength(2);
    for (const one of servers) {
      const { crlDistributionPoints, freshestCrl } = parseCertificate(one.der ?? new Uint8Array());
      expect(crlDistributionPoints).toEqual([`http://pki.test/crl/nca_rsa${suffixOf(one)}.crl`]);
      expect(freshestCrl).toEqual([`http://pki.test/crl/nca_rsa${suffixOf(one)}-delta.crl`]);
    }
    const { crlDistributionPoints } = parseCertificate(person.der ?? new Uint8Array());
    expect(crlDistributionPoints).toEqual(['http://pki.test/crl/nca_rsa.crl']);
  });

  it('have them since the ceremony, each with a critical IssuingDistributionPoint of the same address', async () => {
    expect(serverLists('nca_rsa')).toHaveLength(AUTHORITIES.nca_rsa.serverLists);
    for (const suffix of serverLists('nca_rsa')) {
      const text = textOf(await listOf(suffix));
      expect(text).toMatch(/Issuing Distribution Point: critical\s+Full Name:/);
      expect(text).toContain(`URI:http://pki.test/crl/nca_rsa${suffix}.crl`);
      expect(text).toContain(`URI:http://pki.test/crl/nca_rsa${suffix}-delta.crl`);
    }
    expect(textOf(await listOf(''))).not.toContain('Issuing Distribution Point');
  });

  it('are good by their own list and by the complete one, for openssl and Bouncy Castle', async () => {
    const own = suffixOf(server(0));
    const other = serverLists('nca_rsa').find((suffix) => suffix !== own) ?? FIRST;
    const said = await verdicts([
      [server(0), [own]],
      [server(0), ['']],
      [server(0), [other]],
      [person, [own]],
    ]);
    expect(said).toEqual(['valid', 'valid', 'unknown', 'unknown']);
  });

  it('tell of a revocation in the delta list, then in both complete ones, all under one number', async () => {
    const suffix = suffixOf(server(0));
    await orderRevocation(installation.database.em(), {
      ...{ certificateId: server(0).id, reason: 'superseded', requestedBy: 'system', at: new Date() },
    });
    await runSigningJobs(context);
    const stored = await installation.database.em().findOneOrFail(RevocationEntity, { certificateId: server(0).id });
    expect(stored.listSuffix).toBe(suffix);
    const first = await publishDelta(context);
    const said = await verdicts([
      [server(0), [suffix, `${suffix}-delta`]],
      [server(1), [suffixOf(server(1)), `${suffixOf(server(1))}-delta`]],
    ]);
    expect(said).toEqual(['revoked', 'valid']);
    const number = await publishCrl(context);
    expect(number).toBe((first ?? 0n) + 1n);
    const complete = await verdicts([
      [server(0), [suffix]],
      [server(0), ['']],
    ]);
    expect(complete).toEqual(['revoked', 'revoked']);
    for (const name of [suffix, '', `${suffix}-delta`, '-delta'])
      expect(textOf(await listOf(name))).toMatch(new RegExp(`X509v3 CRL Number:\\s+${String(number)}\\n`));
  });

  it('get a new one with a revocation of theirs alone, and the file that is published is the row', async () => {
    const count = (suffix: string) =>
      installation.database.em().count(CrlIssueEntity, { caId: context.authority.id, suffix });
    const suffix = suffixOf(server(1));
    const others = serverLists('nca_rsa').filter((one) => one !== suffix);
    const before = await Promise.all(others.map(count));
    await orderRevocation(installation.database.em(), {
      ...{ certificateId: server(1).id, reason: 'keyCompromise', requestedBy: 'system', at: new Date() },
    });
    await runSigningJobs(context);
    await installation.database
      .em()
      .execute(`update revocation set recorded_at = now() - interval '30 seconds' where certificate_id = ?`, [
        server(1).id,
      ]);
    await publishDueCrl(context);
    expect(await verdicts([[server(1), [suffix]]])).toEqual(['revoked']);
    expect(await Promise.all(others.map(count))).toEqual(before);
    const file = await readFile(join(context.publishedFolder, `nca_rsa${suffix}.crl`));
    expect(hex(file)).toBe(hex(await listOf(suffix)));
  });
});
