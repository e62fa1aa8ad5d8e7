import { join } from 'node:path';
import { parseCertificate } from '@kualik/pki/certificate-parse.ts';
import {
  demoStaffPeople,
  registeredOrganisations,
  syntheticPeople,
} from '@kualik/worker/registers/simulator/people.ts';
import type { SyntheticOrganisation } from '@kualik/worker/registers/simulator/people.ts';
import type { Person } from './applicant.ts';
import { readArguments, USAGE } from './arguments.ts';
import type { DemoArguments } from './arguments.ts';
import { playPortalRevocation, playReissue } from './cabinet-stories.ts';
import { type CardDesk, softCardDesk } from './card-desk.ts';
import { withCardDesk } from './card-station.ts';
import { playCounterIssue, playCounterRevocation } from './counter-stories.ts';
import { Evidence } from './evidence.ts';
import { GraphqlClient } from './graphql-client.ts';
import type { Installed } from './holder.ts';
import { hasOpenssl, judgeAuthority, listNationalAuthority } from './judge.ts';
import { KIND_STORIES, playKind } from './kind-stories.ts';
import { Mailbox } from './mailbox.ts';
import { Operator } from './operator.ts';
import {
  playCabinetRefusals,
  playCounterIssueRefusals,
  playCounterRevocationRefusals,
  playForgottenHolder,
  playOwnCounterCases,
} from './refusal-stories.ts';
import { playHold, playProcedures } from './procedure-stories.ts';
import { playIssue, playLapse, playMissingPapers, playOwnCase, playUnknownPerson } from './stories.ts';
import type { Stage } from './stories.ts';
import { startThrowawayInstance } from './throwaway-instance.ts';
import { waitFor } from './wait-for.ts';
import { demoPassword } from './demo-password.ts';

const DAY_MS = 86_400_000;
/** Index of the person who orders and does not come. */
const LATECOMER = 9;

const options = readArguments(process.argv.slice(2));
if (options === null) {
  console.error(USAGE);
  process.exit(2);
}
if (!hasOpenssl()) {
  console.error('The openssl program is not on this machine; nobody could judge the evidence.');
  process.exit(2);
}
process.exitCode = (await (options.remote === null ? playHere(options) : playThere(options))) ? 0 : 1;

/** Everything, against an installation that is made for it and goes with it. */
async function playHere({ out }: DemoArguments): Promise<boolean> {
  console.log('· starting a throw-away installation');
  const instance = await startThrowawayInstance();
  try {
    const people = join(instance.dataDir, 'people');
    const operator = await Operator.signIn(instance.origin, join(people, 'aigerim.p12'), demoPassword(people));
    const stage = stageOf(instance.origin, operator, join(instance.dataDir, 'outbox'), out);
    const staff = demoStaffPeople()[0];
    const latecomer = syntheticPeople()[LATECOMER];
    if (!latecomer || !staff) throw new Error('the register simulator knows nobody');
    await saveAuthority(stage);
    const forget = (forgotten: string[]): Promise<void> => instance.order({ register: { mode: 'normal', forgotten } });
    await withCardDesk(instance, operator, (card) => playProcesses(stage, { card, forget }));
    for (const [index, story] of KIND_STORIES.entries()) await playKind(stage, story, applicantOf(index));
    await playHold(stage, 'kinds/individual', 'individual@example.kz');
    await playOwnCase(stage, staff);
    const colleague = await Operator.signIn(instance.origin, join(people, 'dauren.p12'), demoPassword(people));
    await playOwnCounterCases(stage, staff, colleague);
    await playLapse(stage, latecomer, async (days) => {
      await instance.order({ clockOffsetMs: days * DAY_MS });
      await clockStandsAt(stage.client, days * DAY_MS);
    });
    return stage.evidence.finish();
  } finally {
    await instance.stop();
  }
}

interface Equipment {
  card: CardDesk;
  /** A register that can be told to forget; null where it cannot. */
  forget: ((iins: string[]) => Promise<void>) | null;
}

/** N1–N5, each with its refusals, by people whom the register knows; one refusal needs a register that can be told to forget. */
async function playProcesses(stage: Stage, { card, forget }: Equipment): Promise<void> {
  const [first, second, third, fourth] = syntheticPeople();
  if (!first || !second || !third || !fourth) throw new Error('the register simulator knows nobody');
  const issued = await playIssue(stage, first);
  await playCabinetRefusals(stage, first, issued);
  if (forget !== null) await playForgottenHolder(stage, { person: first, installed: issued }, forget);
  const renewed = await playReissue(stage, first, issued);
  await playPortalRevocation(stage, renewed);
  const onCard = await playCounterIssue(stage, third, card);
  await playCounterIssueRefusals(stage, fourth);
  await playCounterRevocationRefusals(stage, third, serialOf(renewed));
  await playCounterRevocation(stage, onCard);
  await playUnknownPerson(stage, { ...second, surname: 'БЕЛГІСІЗ' });
  await playMissingPapers(stage, second);
  await playProcedures(stage, first, issued.number);
}

/** A person for each kind; an organisation is served by its head, whom the register names. */
function applicantOf(index: number): { person: Person; organisation: SyntheticOrganisation } {
  const organisation = registeredOrganisations()[index];
  const person = syntheticPeople().find(({ iin }) => iin === organisation?.headIin);
  if (!organisation || !person) throw new Error('the register simulator knows no organisation');
  return { person, organisation };
}

function serialOf({ certificates }: Installed): string {
  return parseCertificate(certificates.sign).serialHex;
}

/** The processes hear of a moved clock one after another; the story goes on when the api has heard. */
async function clockStandsAt(client: GraphqlClient, offsetMs: number): Promise<void> {
  await waitFor('the clock to move', async () => {
    const { installation } = await client.ask<{ installation: { now: string } }>('{ installation { now } }');
    return Math.abs(Date.parse(installation.now) - Date.now() - offsetMs) < DAY_MS / 2;
  });
}

/** What can be played on a running installation: nothing that needs its clock or its own staff. */
async function playThere({ out, remote }: DemoArguments): Promise<boolean> {
  if (remote === null) return false;
  const operator = await Operator.signIn(remote.url, remote.operator, process.env['KUALIK_OPERATOR_PASSWORD'] ?? '');
  const stage = stageOf(remote.url, operator, remote.mailbox, out);
  await saveAuthority(stage);
  const card = softCardDesk('needs a station of its own beside the installation');
  await playProcesses(stage, { card, forget: null });
  stage.evidence.notPlayed('N2-P3', 'needs a register of its own');
  for (const name of ['N4-P9', 'N5-P5']) stage.evidence.notPlayed(name, 'needs an order of the operator himself');
  stage.evidence.notPlayed('N1-P10', 'needs an order of the operator himself');
  stage.evidence.notPlayed('N1-X6', 'needs a moved clock');
  return stage.evidence.finish();
}

function stageOf(origin: string, operator: Operator, mailbox: string, out: string): Stage {
  return { client: new GraphqlClient(origin), operator, mailbox: new Mailbox(mailbox), evidence: new Evidence(out) };
}

/** The published objects of the authority, as relying parties fetch them. */
async function saveAuthority({ client, evidence }: Stage): Promise<void> {
  for (const name of ['root', 'nca_rsa', 'root_gost', 'nca_gost']) {
    evidence.write(`ca/${name}.cer`, await client.fetchBytes(`/ca/${name}.cer`));
    evidence.write(`crl/${name}.crl`, await client.fetchBytes(`/crl/${name}.crl`));
  }
  judgeAuthority(evidence);
  listNationalAuthority(evidence);
}
