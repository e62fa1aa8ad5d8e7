import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CertificateEntity, RequestEntity } from '@kualik/db';
import { systemClock } from '@kualik/db/clock.ts';
import { latestCrls, listAuthorities } from '@kualik/db/repositories/authority.repository.ts';
import type { ApplicantKind } from '@kualik/domain/rules/applicant-kinds.ts';
import { spawnSync } from 'node:child_process';
import type { SignerContext } from '../../../worker/signing/signer-context.ts';
import {
  caseBeforeConfirmation,
  type CaseWish,
  confirmedCase,
  sendToSigner,
  storeConfirmation,
} from '../support/confirmed-case.ts';
import { type Installation, newInstallation } from '../support/installation.ts';
import { openssl, pem, verifyByOpenssl } from '../support/openssl.ts';
import { runSigningJobs, signerContext } from '../support/signer-tools.ts';

const LEGAL = '1.2.398.3.3.4.1.2';
const COMPANY = { bin: '050740000012', organisation: '«Көкжиек» ЖШС' };
const NAMES = ['kokzhiek.kz', 'www.kokzhiek.kz'];
const O_OU = 'O = \u00ab\u041a\u04e8\u041a\u0416\u0418\u0415\u041a\u00bb \u0416\u0428\u0421, OU = BIN050740000012';
const PROXY = {
  iin: '870903350018',
  surname: 'Жұмағұлов',
  givenName: 'Дәурен',
  patronymic: null,
  basis: 'notarised_power_of_attorney',
} as const;

interface Kind extends CaseWish {
  /** Purposes after the first one, and policies, as the national profile 4.4 has them: signature, authentication (or SSL). */
  roles: string;
  policies: string[];
}

/** The eight kinds of std1 p.9, with what tells their certificates apart. */
const KINDS: Record<ApplicantKind, Kind> = {
  individual: {
    applicant: { representative: PROXY },
    roles: '1.2.398.3.3.4.1.1',
    policies: ['1.2.398.3.3.2.3', '1.2.398.3.3.2.4'],
  },
  enotary: {
    applicant: { kind: 'enotary', details: { enotaryRole: 'notary' } },
    roles: '1.2.398.3.3.4.1.1, 1.2.398.6.1.1.1.1',
    policies: ['1.2.398.3.3.2.3', '1.2.398.3.3.2.4'],
  },
  legal_entity: {
    applicant: { kind: 'legal_entity', ...COMPANY, details: { organisationRole: 'first_head' } },
    roles: `${LEGAL}, ${LEGAL}.1`,
    policies: ['1.2.398.3.3.2.1', '1.2.398.3.3.2.2'],
  },
  domain_individual: {
    applicant: { kind: 'domain_individual', details: { domainNames: NAMES, provenDomainNames: NAMES.slice(0, 1) } },
    asked: NAMES,
    roles: '',
    policies: ['1.2.398.3.3.2'],
  },
  domain_legal: {
    applicant: { kind: 'domain_legal', ...COMPANY, details: { domainNames: NAMES, provenDomainNames: NAMES } },
    asked: NAMES,
    roles: '',
    policies: ['1.2.398.3.3.2'],
  },
  treasury: {
    applicant: {
      kind: 'treasury',
      ...COMPANY,
      details: { organisationRole: 'finance', treasuryCode: '2540301', accessLevel: '1' },
    },
    roles: `${LEGAL}, ${LEGAL}.3, 1.2.398.5.19.1.2.2.1`,
    policies: ['1.2.398.3.3.2.1', '1.2.398.3.3.2.2'],
  },
  nonresident_individual: {
    applicant: { kind: 'nonresident_individual', patronymic: null },
    roles: '1.2.398.3.3.4.1.1',
    policies: ['1.2.398.3.3.2.3', '1.2.398.3.3.2.4'],
  },
  nonresident_legal: {
    applicant: { kind: 'nonresident_legal', ...COMPANY, details: { organisationRole: 'employee' } },
    roles: `${LEGAL}, ${LEGAL}.5`,
    policies: ['1.2.398.3.3.2.1', '1.2.398.3.3.2.2'],
  },
};

let installation: Installation;
let context: SignerContext;
const issued = new Map<string, CertificateEntity[]>();

beforeAll(async () => {
  installation = await newInstallation();
  context = await signerContext(installation, systemClock);
  const requests: [string, RequestEntity][] = [];
  for (const [kind, wish] of Object.entries(KINDS))
    requests.push([kind, await confirmedCase(installation, new Date(), wish)]);
  await runSigningJobs(context, 40);
  for (const [kind, { id }] of requests)
    issued.set(
      kind,
      await installation.database.em().find(CertificateEntity, { requestId: id }, { orderBy: { usage: 'desc' } }),
    );
});
afterAll(async () => {
  await context.journal.close();
  await installation.close();
});

function ordered(kind: string): { usage: string; der: Uint8Array; bin: string | null }[] {
  return (issued.get(kind) ?? []).map(({ usage, der, bin }) => ({
    usage,
    der: der ?? new Uint8Array(),
    bin: bin ?? null,
  }));
}

function textOf(der: Uint8Array): string {
  const shown = ['-noout', '-text', '-nameopt', 'utf8,sep_comma_plus_space,space_eq'];
  return openssl(['x509', '-inform', 'DER', '-in', '@c', ...shown], { c: der }).text;
}

describe('certificates of the eight kinds (std1 p.9, annexes 1, 3, 4, 6–8)', () => {
  const rows = Object.entries(KINDS).map(([kind, wish]) => ({ kind, ...wish }));

  it.each(rows)(
    '$kind: the pair, or one of SSL, with the arcs and policies of the kind',
    ({ kind, asked, roles, policies }) => {
      const made = ordered(kind);
      expect(made.map(({ usage }) => usage)).toEqual(asked ? ['ssl'] : ['sign', 'auth']);
      const purposes = asked
        ? ['TLS Web Server Authentication']
        : ['E-mail Protection', 'TLS Web Client Authentication'];
      made.forEach(({ der }, index) => {
        const text = textOf(der);
        const purpose = [purposes[index], roles].filter(Boolean).join(', ');
        expect(text).toMatch(new RegExp(`Extended Key Usage: \\s+${purpose.replaceAll('.', '\\.')}\n`));
        expect(text).toContain(`Policy: ${policies[index] ?? ''}\n`);
      });
    },
  );

  it.each(rows)('$kind: name, organisation and BIN where the profile has them', ({ kind, applicant }) => {
    for (const { der, bin } of ordered(kind)) {
      const text = textOf(der);
      expect(text).toContain('CN = ӘБДІҚАДЫРҰЛЫ ҒАБИТ, SN = ӘБДІҚАДЫРҰЛЫ, serialNumber = IIN');
      expect(text.includes(O_OU)).toBe(applicant?.bin !== undefined);
      expect(bin).toBe(applicant?.bin ?? null);
    }
  });

  it.each(rows)('$kind: accepted by openssl and by certtool', async ({ kind }) => {
    const em = installation.database.em();
    const [root, issuing] = await listAuthorities(em);
    const crls = (await latestCrls(em)).map((crl) => crl.der);
    const [rootDer, issuingDer] = [root?.certificate ?? new Uint8Array(), issuing?.certificate ?? new Uint8Array()];
    for (const { der } of ordered(kind)) {
      expect(verifyByOpenssl(der, { root: rootDer, issuing: issuingDer, crls }).text).toContain('OK');
      const chain = [der, issuingDer, rootDer].map((one) => pem('CERTIFICATE', one)).join('');
      const verdict = spawnSync('certtool', ['--verify-chain'], { input: chain, encoding: 'utf8' });
      expect(`${verdict.stdout}${verdict.stderr}`).toMatch(
        /Chain verification output: Verified\. The certificate is trusted/,
      );
    }
  });

  it('the SSL certificate has the proven names and nothing for e-mail (std1 p.9 issue 3) D4)', () => {
    const [person] = ordered('domain_individual').map(({ der }) => textOf(der));
    expect(person).toMatch(/Subject Alternative Name: \s+DNS:kokzhiek\.kz\n/);
    expect(person).toMatch(/Key Usage: critical\s+Digital Signature, Key Encipherment\n/);
    expect(person).not.toMatch(/E-mail|email:/);
    const [company] = ordered('domain_legal').map(({ der }) => textOf(der));
    expect(company).toMatch(/Subject Alternative Name: \s+DNS:kokzhiek\.kz, DNS:www\.kokzhiek\.kz\n/);
  });
});

describe('a row that says something else than the operator signed (reg p.6 C3)', () => {
  it.each([
    ['another BIN', `bin = '060840000015'`],
    ['another organisation', `organisation = '«Өркен» ЖШС'`],
    ['another role', `details = '{"organisationRole": "first_head"}'`],
    ['another representative', `representative = '{"iin": "870903350018"}'`],
    ['another kind', `kind = 'nonresident_legal'`],
  ])('yields no certificate: %s', async (_name, change) => {
    const applicant = { kind: 'legal_entity', ...COMPANY, details: { organisationRole: 'employee' } } as const;
    const request = await confirmedCase(installation, new Date(), { applicant });
    await installation.database.em().execute(`update applicant set ${change} where id = ?`, [request.applicantId]);
    await runSigningJobs(context, 4);
    const em = installation.database.em();
    expect(await em.count(CertificateEntity, { requestId: request.id })).toBe(0);
    const stored = await em.findOneOrFail(RequestEntity, { id: request.id });
    expect(stored.blockedReason).toBe('CONFIRMATION_CONTENT_DIFFERS');
  });

  it('yields no certificate: a proven name that the PKCS#10 does not ask for', async () => {
    const details = { domainNames: NAMES, provenDomainNames: ['bank.kz'] };
    const request = await caseBeforeConfirmation(installation, new Date(), {
      applicant: { kind: 'domain_individual', details },
      asked: NAMES,
    });
    await storeConfirmation(installation, request);
    await sendToSigner(installation, request.id);
    await runSigningJobs(context, 4);
    expect(await installation.database.em().count(CertificateEntity, { requestId: request.id })).toBe(0);
  });
});
