import { createOrm } from '@kualik/db/orm.ts';
import { systemClock } from '@kualik/db/clock.ts';
import { findRequest } from '@kualik/db/repositories/request.repository.ts';
import { issuingPlan } from '../../../worker/signing/issue-certificates.job.ts';
import type { Installation } from './installation.ts';
import { signerContext } from './signer-tools.ts';

/** A process of its own that goes through the issuing cycle and kills itself after the given line. */
const [requestId = '', lines = '0', url = '', dataDir = '', journal = ''] = process.argv.slice(2);
const orm = await createOrm(url, { poolMax: 4 });
const context = await signerContext({ database: { orm }, dataDir, journal } as Installation, systemClock);
const request = await findRequest(orm.em.fork(), requestId);
if (request === null) throw new Error('no such request');
const plan = await issuingPlan(context, request);
if ('code' in plan) throw new Error(plan.code);
for (const [index, step] of plan.steps.entries()) {
  await step.run();
  if (index + 1 === Number(lines)) process.kill(process.pid, 'SIGKILL');
}
await context.journal.close();
await orm.close();
process.stdout.write(String(plan.steps.length));
