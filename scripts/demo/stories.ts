import { installSecretOf, kindOf, pdfOf } from './mailbox.ts';
import type { Mailbox } from './mailbox.ts';
import { order, stateOf, waitForState } from './applicant.ts';
import type { Order, Person } from './applicant.ts';
import type { Evidence } from './evidence.ts';
import { fromBase64 } from './graphql-client.ts';
import type { GraphqlClient } from './graphql-client.ts';
import type { Installed } from './holder.ts';
import { judgeCertificates, judgeConfirmation, keepPaper } from './judge.ts';
import type { CasePage, Operator } from './operator.ts';
import { waitFor } from './wait-for.ts';
import { toPem } from '@kualik/pki/pem.ts';

/** Everything a story needs: the public API, an operator, the mailbox, the evidence folder. */
export interface Stage {
  client: GraphqlClient;
  operator: Operator;
  mailbox: Mailbox;
  evidence: Evidence;
}

export const tell = (line: string): void => console.log(`· ${line}`);

/** N1, the happy way: order → application by mail → counter → confirmation → two certificates → install. */
export async function playIssue(stage: Stage, person: Person): Promise<Installed> {
  const { client, operator, mailbox, evidence } = stage;
  const folder = 'N1';
  tell('N1 P1: the applicant makes two keys and orders on the portal');
  const placed = await order(client, person, 'n1@example.kz');
  await waitForState(client, placed.number, ['WAITING_FOR_APPLICANT']);
  tell(`N1 P4–P5: registered under ${placed.number}, the application comes by mail`);
  const application = await mailbox.waitForLetter(placed.email, (letter) => pdfOf(letter) !== null);
  keepPaper(evidence, `${folder}/application.pdf`, pdfOf(application));

  tell('N1 P6–P8: the operator identifies the person, checks the papers, gives a receipt');
  const found = await operator.claim((await operator.find(placed.number)).id);
  const accepted = await operator.acceptDocuments(found);
  tell('N1 P9: the operator confirms with his digital signature');
  await operator.confirm(accepted);
  await waitForState(client, placed.number, ['COMPLETED']);
  tell('N1 P11: the notice with the install link comes; the applicant presses the button');
  const installed = await install(stage, folder, placed);
  await saveCase(stage, accepted.id, folder);
  judgeCertificates(evidence, folder);
  judgeConfirmation(evidence, folder);
  return installed;
}

export interface InstallPackage {
  consumeInstallLink: { certificates: { usage: string; der: string }[]; chain: string[] };
}

export const CONSUME = `mutation ($secret: String!) { consumeInstallLink(secret: $secret) { certificates { usage der } chain } }`;

/** Opens the install link of the letter, keeps the certificates, reports them as installed. */
export async function install({ client, mailbox, evidence }: Stage, folder: string, placed: Order): Promise<Installed> {
  const { number, email } = placed;
  const notice = await mailbox.waitForLetter(email, (letter) => installSecretOf(letter) !== null);
  const secret = installSecretOf(notice) ?? '';
  const { consumeInstallLink: pack } = await client.ask<InstallPackage>(CONSUME, { secret });
  const derOf = (usage: string): Uint8Array =>
    fromBase64(pack.certificates.find((each) => each.usage === usage)?.der ?? '');
  const certificates = { sign: derOf('SIGN'), auth: derOf('AUTH') };
  evidence.write(`${folder}/sign.pem`, toPem('CERTIFICATE', certificates.sign));
  evidence.write(`${folder}/auth.pem`, toPem('CERTIFICATE', certificates.auth));
  const chain = pack.chain.map(fromBase64);
  evidence.write(`${folder}/chain.pem`, chain.map((der) => toPem('CERTIFICATE', der)).join(''));
  await client.ask('mutation ($secret: String!) { recordInstalled(secret: $secret) { installed } }', { secret });
  const { installed, status } = await stateOf(client, number);
  evidence.record(
    `${folder}: the status page says that the certificates are installed`,
    installed,
    'requestStatus',
    status,
  );
  return { number, keys: placed, certificates, chain };
}

/** Receipt, confirmation and events of a case as the staff sees them. */
export async function saveCase(stage: Stage, id: string, folder: string): Promise<void> {
  const { operator, evidence } = stage;
  const page = await waitFor('the receipt as PDF', async () => {
    const candidate = await operator.open(id);
    return paperOf(candidate, 'RECEIPT') === null ? null : candidate;
  });
  keepPaper(evidence, `${folder}/receipt.pdf`, await operator.client.fetchBytes(paperOf(page, 'RECEIPT') ?? ''));
  saveConfirmation(stage, page, folder);
}

/** The operator's confirmation and the course of the case. */
export function saveConfirmation({ evidence }: Stage, page: CasePage, folder: string): void {
  evidence.write(`${folder}/confirmation.p7m`, fromBase64(page.confirmation?.cms ?? ''));
  evidence.write(`${folder}/confirmation.json`, fromBase64(page.confirmation?.document ?? ''));
  evidence.writeJson(`${folder}/events.json`, page.events);
}

/** Where the paper of this kind is; null while it is being printed. */
export function paperOf(page: CasePage, kind: string): string | null {
  return page.documents.find((paper) => paper.kind === kind)?.url ?? null;
}

/** P3: a person whom the register does not know. */
export async function playUnknownPerson(stage: Stage, person: Person): Promise<void> {
  tell('N1 P3: the register does not know the applicant');
  const placed = await order(stage.client, person, 'p3@example.kz');
  await waitForState(stage.client, placed.number, ['REFUSED']);
  await saveRefusal(stage, 'N1-P3', placed.number, placed.email, 'REGISTER_DISAGREES');
}

/** P7: the identity document is missing at the counter. */
export async function playMissingPapers(stage: Stage, person: Person): Promise<void> {
  tell('N1 P7: a paper is missing at the counter');
  const placed = await order(stage.client, person, 'p7@example.kz');
  await waitForState(stage.client, placed.number, ['WAITING_FOR_APPLICANT']);
  const page = await stage.operator.claim((await stage.operator.find(placed.number)).id);
  await stage.operator.refuseDocuments(page);
  await saveRefusal(stage, 'N1-P7', placed.number, placed.email, 'DOCUMENTS_INCOMPLETE');
}

/** P10: the operator confirms an order of his own. */
export async function playOwnCase(stage: Stage, operatorPerson: Person): Promise<void> {
  tell('N1 P10: the operator confirms an order of his own');
  const placed = await order(stage.client, operatorPerson, 'p10@example.kz');
  await waitForState(stage.client, placed.number, ['WAITING_FOR_APPLICANT']);
  const page = await stage.operator.claim((await stage.operator.find(placed.number)).id);
  await stage.operator.confirm(await stage.operator.acceptDocuments(page));
  await waitForState(stage.client, placed.number, ['REFUSED']);
  await saveRefusal(stage, 'N1-P10', placed.number, placed.email, 'CONFIRMATION_OWN_CASE');
}

/** X6: nobody comes within 30 days; the clock is moved for it. */
export async function playLapse(
  stage: Stage,
  person: Person,
  moveClock: (days: number) => Promise<void>,
): Promise<void> {
  tell('N1 X6: nobody hands papers in for 30 days');
  const placed = await order(stage.client, person, 'x6@example.kz');
  await waitForState(stage.client, placed.number, ['WAITING_FOR_APPLICANT']);
  await moveClock(31);
  await waitForState(stage.client, placed.number, ['LAPSED']);
  const letter = await stage.mailbox.waitForLetter(placed.email, (candidate) => kindOf(candidate) === 'lapse');
  await moveClock(0);
  keepPaper(stage.evidence, 'refusals/N1-X6/refusal.pdf', pdfOf(letter));
  const page = await stage.operator.find(placed.number);
  stage.evidence.writeJson('refusals/N1-X6/events.json', page.events);
  stage.evidence.record('N1-X6: lapsed after 30 days', page.status === 'LAPSED', 'requestStatus', page.status);
}

async function saveRefusal(stage: Stage, folder: string, number: string, email: string, code: string): Promise<void> {
  const letter = await stage.mailbox.waitForLetter(email, (candidate) => kindOf(candidate) === 'refusal');
  keepPaper(stage.evidence, `refusals/${folder}/refusal.pdf`, pdfOf(letter));
  const page = await stage.operator.find(number);
  stage.evidence.writeJson(`refusals/${folder}/events.json`, page.events);
  const state = await stateOf(stage.client, number);
  stage.evidence.record(
    `${folder}: refused with ${code}`,
    state.refusal?.code === code,
    'requestStatus',
    JSON.stringify(state.refusal),
  );
}
