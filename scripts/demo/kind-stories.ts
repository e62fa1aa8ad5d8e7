import type { ApplicantKind } from '@kualik/domain/rules/applicant-kinds.ts';
import { keyAlgorithmOf } from '@kualik/domain/rules/profiles/index.ts';
import { buildCsr } from '@kualik/pki/csr.ts';
import { toPem } from '@kualik/pki/pem.ts';
import type { SyntheticOrganisation } from '@kualik/worker/registers/simulator/people.ts';
import { makeKey, order, waitForState } from './applicant.ts';
import type { Order, Person } from './applicant.ts';
import { fromBase64, toBase64 } from './graphql-client.ts';
import { judgeCertificates, judgeConfirmation, judgeServerCertificate, keepPaper } from './judge.ts';
import { installSecretOf, pdfOf } from './mailbox.ts';
import { CONSUME, install, saveCase, tell } from './stories.ts';
import type { InstallPackage, Stage } from './stories.ts';

interface KindStory {
  folder: string;
  kind: string;
  /** What this kind adds to an order; organisations are those of the register. */
  wish(organisation: SyntheticOrganisation): object;
  /** Which of the alternatives of a line is shown. */
  alternatives: Record<string, string>;
}

const DOMAIN = 'kokzhiek.kz';
const NAMES = [DOMAIN, `www.${DOMAIN}`];
const company = ({ bin, name }: SyntheticOrganisation) => ({ bin, organisation: name });

/** How each kind orders and what it brings. @rule std1 p.9 */
export const KIND_STORIES: readonly KindStory[] = [
  { folder: 'individual', kind: 'INDIVIDUAL', wish: () => ({}), alternatives: {} },
  { folder: 'enotary', kind: 'ENOTARY', wish: () => ({ enotaryRole: 'NOTARY' }), alternatives: {} },
  {
    folder: 'legal-entity',
    kind: 'LEGAL_ENTITY',
    wish: (organisation) => ({ ...company(organisation), organisationRole: 'FIRST_HEAD' }),
    alternatives: { 'power-of-attorney': 'appointment-order', 'state-registration': 'notarised-copy' },
  },
  {
    folder: 'domain-individual',
    kind: 'DOMAIN_INDIVIDUAL',
    wish: () => ({}),
    alternatives: { 'domain-document': 'registrar-statement' },
  },
  {
    folder: 'domain-legal',
    kind: 'DOMAIN_LEGAL',
    wish: company,
    alternatives: { 'power-of-attorney': 'annex-5', 'domain-document': 'domain-certificate' },
  },
  {
    folder: 'treasury',
    kind: 'TREASURY',
    wish: (organisation) => ({
      ...company(organisation),
      ...{ treasuryCode: '2540301', accessLevel: '1', organisationRole: 'FINANCE' },
    }),
    alternatives: { 'power-of-attorney': 'annex-5' },
  },
  {
    folder: 'nonresident-individual',
    kind: 'NONRESIDENT_INDIVIDUAL',
    wish: () => ({}),
    alternatives: { 'iin-document': 'residence-permit' },
  },
  {
    folder: 'nonresident-legal',
    kind: 'NONRESIDENT_LEGAL',
    wish: company,
    alternatives: {
      ...{ 'power-of-attorney': 'annex-5', 'iin-document': 'foreigner-registration' },
      'bin-document': 'branch-registration',
    },
  },
];

/** One kind from the order to the certificates: its own papers at the counter, its own profiles. */
export async function playKind(
  stage: Stage,
  story: KindStory,
  { person, organisation }: { person: Person; organisation: SyntheticOrganisation },
): Promise<void> {
  const { client, operator, evidence } = stage;
  const folder = `kinds/${story.folder}`;
  const isSsl = story.kind.startsWith('DOMAIN');
  tell(`${folder}: order, papers, confirmation, certificates`);
  const ssl = isSsl ? { signCsr: null, authCsr: null, sslCsr: await sslCsr() } : {};
  const kind = story.kind.toLowerCase() as ApplicantKind;
  const signAlgorithm = keyAlgorithmOf(kind, 'sign') ?? 'RSA';
  const wish = { kind: story.kind, ...story.wish(organisation), ...ssl, signAlgorithm };
  const placed = await order(client, person, `${story.folder}@example.kz`, wish);
  await waitForState(client, placed.number, ['WAITING_FOR_APPLICANT']);
  const application = await stage.mailbox.waitForLetter(placed.email, (letter) => pdfOf(letter) !== null);
  keepPaper(evidence, `${folder}/application.pdf`, pdfOf(application));
  const page = await operator.claim((await operator.find(placed.number)).id);
  const proven = isSsl ? { provenDomainNames: NAMES } : {};
  await operator.confirm(await operator.acceptDocuments(page, { alternatives: story.alternatives, ...proven }));
  await waitForState(client, placed.number, ['COMPLETED']);
  await (isSsl ? fetchServerCertificate(stage, folder, placed) : install(stage, folder, placed));
  await saveCase(stage, page.id, folder);
  if (isSsl) judgeServerCertificate(evidence, folder, DOMAIN);
  else judgeCertificates(evidence, folder, { isGost: signAlgorithm !== 'RSA' });
  judgeConfirmation(evidence, folder);
}

async function sslCsr(): Promise<string> {
  const names = { id: 'subjectAltName', critical: false, emails: [], dns: NAMES } as const;
  const subject = [{ type: 'CN', value: DOMAIN } as const];
  return toBase64(await buildCsr({ subject, keyPair: await makeKey(), extensions: [names] }));
}

/** The owner of a domain keeps his key; the letter brings him to one certificate. */
async function fetchServerCertificate({ client, mailbox, evidence }: Stage, folder: string, { email }: Order) {
  const notice = await mailbox.waitForLetter(email, (letter) => installSecretOf(letter) !== null);
  const secret = installSecretOf(notice) ?? '';
  const { consumeInstallLink: pack } = await client.ask<InstallPackage>(CONSUME, { secret });
  const server = pack.certificates.find(({ usage }) => usage === 'SSL');
  evidence.write(`${folder}/ssl.pem`, toPem('CERTIFICATE', fromBase64(server?.der ?? '')));
  evidence.write(`${folder}/chain.pem`, pack.chain.map((der) => toPem('CERTIFICATE', fromBase64(der))).join(''));
}
