import { createOrm } from '@kualik/db/orm.ts';
import { systemClock } from '@kualik/db/clock.ts';
import { openRound, roundSteps } from '../../../worker/signing/issue-certificates.job.ts';
import type { Installation } from './installation.ts';
import { signerContext } from './signer-tools.ts';

/** A process of its own that goes through the issuing cycle and kills itself after the given line. */
const [requestId = '', lines = '0', url = '', dataDir = '', journal = ''] = process.argv.slice(2);
const orm = await createOrm(url, { poolMax: 4 });
const context = await signerContext({ database: { orm }, dataDir, journal } as Installation, systemClock);
const row = { outboxId: '', kind: 'issue-certificates', requestId, payload: { step: 'P11' }, attempt: 1 };
const { orders } = await openRound(context, [row]);
if (orders.length !== 1) throw new Error('the order does not hold');
const steps = roundSteps(context, orders);
for (const [index, step] of steps.entries()) {
  await step.run();
  if (index + 1 === Number(lines)) process.kill(process.pid, 'SIGKILL');
}
await context.journal.close();
await orm.close();
process.stdout.write(String(steps.length));
