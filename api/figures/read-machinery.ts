import { mailFigures, waitingWork } from '@kualik/db/repositories/machinery.repository.ts';
import { watchedCertificates, watchedLists } from '@kualik/db/repositories/watch.repository.ts';
import { certificateStanding, listStanding, waitingStanding } from '@kualik/domain/rules/machinery.ts';
import type { ApiContext } from '../context.ts';
import type { MachineryLineType } from './figures.type.ts';

const NOTHING = { since: null, until: null, waiting: null, failed: null };

/** Authorities, lists, OCSP, mail and queues as the database knows them at this moment. */
export async function readMachinery({ em, now }: ApiContext): Promise<MachineryLineType[]> {
  const certificates = await watchedCertificates(em);
  const lists = await watchedLists(em);
  const mail = await mailFigures(em, now);
  const work = await waitingWork(em);
  const hasFailed = mail.failed + mail.bounced > 0;
  const mailState = waitingStanding(mail.oldestQueuedAt, now);
  return [
    ...certificates.map(({ kind, name, notAfter }) => ({
      ...{ ...NOTHING, subject: kind, name, until: notAfter },
      state: certificateStanding(kind, notAfter, now),
    })),
    ...lists.map(({ name, suffix, thisUpdate, nextUpdate }) => ({
      ...{ ...NOTHING, subject: 'crl' as const, name: `${name}${suffix}` },
      ...{ since: thisUpdate, until: nextUpdate, state: listStanding(nextUpdate, now) },
    })),
    {
      ...{ ...NOTHING, subject: 'mail', name: 'mail', since: mail.lastSentAt, waiting: mail.queued },
      ...{ failed: mail.failed + mail.bounced, state: mailState === 'good' && hasFailed ? 'soon' : mailState },
    },
    ...work.map(({ queue, waiting, oldestAt, retried }) => ({
      ...{ ...NOTHING, subject: 'work' as const, name: queue, since: oldestAt, waiting, failed: retried },
      state: waitingStanding(oldestAt, now),
    })),
  ];
}
