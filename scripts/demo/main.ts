import { join } from 'node:path';
import { demoStaffPeople, syntheticPeople } from '@kualik/worker/registers/simulator/people.ts';
import { readArguments, USAGE } from './arguments.ts';
import type { DemoArguments } from './arguments.ts';
import { playPortalRevocation, playReissue } from './cabinet-stories.ts';
import { Evidence } from './evidence.ts';
import { GraphqlClient } from './graphql-client.ts';
import { hasOpenssl, judgeAuthority } from './judge.ts';
import { Mailbox } from './mailbox.ts';
import { Operator } from './operator.ts';
import { playIssue, playLapse, playMissingPapers, playOwnCase, playUnknownPerson } from './stories.ts';
import type { Stage } from './stories.ts';
import { startThrowawayInstance } from './throwaway-instance.ts';
import { waitFor } from './wait-for.ts';
import { demoPassword } from './demo-password.ts';

const DAY_MS = 86_400_000;

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
    const [first, second, third] = syntheticPeople(2000);
    const staff = demoStaffPeople()[0];
    if (!first || !second || !third || !staff) throw new Error('the register simulator knows nobody');
    await saveAuthority(stage);
    const issued = await playIssue(stage, first);
    const renewed = await playReissue(stage, first, issued);
    await playPortalRevocation(stage, renewed);
    await playUnknownPerson(stage, { ...second, surname: 'БЕЛГІСІЗ' });
    await playMissingPapers(stage, second);
    await playOwnCase(stage, staff);
    await playLapse(stage, third, async (days) => {
      await instance.order({ clockOffsetMs: days * DAY_MS });
      await clockStandsAt(stage.client, days * DAY_MS);
    });
    return stage.evidence.finish();
  } finally {
    await instance.stop();
  }
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
  const [first, second] = syntheticPeople(2000);
  if (!first || !second) throw new Error('the register simulator knows nobody');
  await saveAuthority(stage);
  await playPortalRevocation(stage, await playReissue(stage, first, await playIssue(stage, first)));
  await playUnknownPerson(stage, { ...second, surname: 'БЕЛГІСІЗ' });
  await playMissingPapers(stage, second);
  stage.evidence.notPlayed('N1-P10', 'needs an order of the operator himself');
  stage.evidence.notPlayed('N1-X6', 'needs a moved clock');
  return stage.evidence.finish();
}

function stageOf(origin: string, operator: Operator, mailbox: string, out: string): Stage {
  return { client: new GraphqlClient(origin), operator, mailbox: new Mailbox(mailbox), evidence: new Evidence(out) };
}

/** The published objects of the authority, as relying parties fetch them. */
async function saveAuthority({ client, evidence }: Stage): Promise<void> {
  for (const name of ['root', 'nca_rsa']) {
    evidence.write(`ca/${name}.cer`, await client.fetchBytes(`/ca/${name}.cer`));
    evidence.write(`crl/${name}.crl`, await client.fetchBytes(`/crl/${name}.crl`));
  }
  judgeAuthority(evidence);
}
