import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ApplicantName, type CertificateProfile, PROFILES } from '@kualik/domain/rules/profiles/index.ts';
import { parseCertificate } from '@kualik/pki/certificate.ts';
import { toPem } from '@kualik/pki/pem.ts';
import { type Hierarchy, hierarchy, holderOrder, issue, listOf, NOW, PERSON } from './support/authority.ts';
import { judge, scratch } from './support/programs.ts';

/** Everything that an issuing authority signs: its own certificate is judged on the way. Keys of national ones are RSA here. */
const ISSUED = PROFILES.filter(({ usage }) => usage !== 'ca');
const ROWS = ISSUED.map(({ id, version }) => ({ id, version }));
const SERVICE: ApplicantName = { kind: 'authority', commonName: 'ҚЫЗМЕТ TEST', organization: 'ҰКО' };
const HOUR = 3_600_000;

const files = scratch();
let ca: Hierarchy;
const paths = { root: '', issuing: '', lists: '', revoking: '' };

beforeAll(async () => {
  ca = await hierarchy();
  const pem = (label: 'CERTIFICATE' | 'X509 CRL', ...ders: Uint8Array[]): string =>
    ders.map((der) => toPem(label, der)).join('');
  const times = { thisUpdate: new Date(NOW.getTime() - HOUR), nextUpdate: new Date(NOW.getTime() + HOUR) };
  const [root, full] = [await listOf(ca.root), await listOf(ca.issuing, { number: 7n })];
  const gone = { serialHex: parseCertificate(ca.holder.der).serialHex, revokedAt: NOW, reason: 'superseded' } as const;
  const [none, one] = await Promise.all(
    [[], [gone]].map((entries) => listOf(ca.issuing, { ...times, number: 8n, deltaBase: 7n, entries })),
  );
  paths.root = files.put('root.pem', pem('CERTIFICATE', ca.root.der));
  paths.issuing = files.put('issuing.pem', pem('CERTIFICATE', ca.issuing.der));
  paths.lists = files.put('lists.pem', pem('X509 CRL', root, full, none ?? full));
  paths.revoking = files.put('revoking.pem', pem('X509 CRL', root, full, one ?? full));
});
afterAll(() => files.remove());

function applicantOf({ subjectKind, subject, alternativeName }: CertificateProfile): ApplicantName {
  if (subjectKind === 'authority' || PERSON.kind !== 'individual') return SERVICE;
  const organisation = subject.required.includes('O') ? { name: '«Көкжиек» ЖШС', bin: '050740000013' } : null;
  return { ...PERSON, organisation, domains: alternativeName === 'dns' ? ['kokzhiek.kz'] : [] };
}

/** `openssl verify`, asked for this very policy, with complete and delta lists. */
function verdict(der: Uint8Array, policy: string, lists: string): string {
  const checks = ['-x509_strict', '-crl_check', '-extended_crl', '-use_deltas', '-policy_check', '-explicit_policy'];
  const trust = ['-CAfile', paths.root, '-untrusted', paths.issuing, '-CRLfile', lists];
  const at = ['-attime', String(NOW.getTime() / 1000 + 60)];
  const leaf = files.put('leaf.pem', toPem('CERTIFICATE', der));
  return judge('openssl', ['verify', ...checks, '-policy', policy, ...at, ...trust, leaf]).out;
}

describe('openssl verify -x509_strict -crl_check -use_deltas -policy_check', () => {
  it.each(ROWS)(
    'takes $id under its own policy and no other, and no longer once the delta list names it',
    async (row) => {
      const profile = ISSUED.find(({ id, version }) => id === row.id && version === row.version);
      if (profile === undefined) throw new Error(row.id);
      const { der } = await issue({ ...holderOrder(ca.issuing, profile.id), applicant: applicantOf(profile) });
      const [policy] = parseCertificate(der).policies;
      expect(verdict(der, policy?.oid ?? '', paths.lists)).toMatch(/: OK\n/);
      expect(verdict(der, policy?.oid ?? '', paths.revoking)).toContain('certificate revoked');
      expect(verdict(der, '1.2.3.4', paths.lists)).toContain('no explicit policy');
    },
  );
});
