import type { EntityManager } from '@kualik/db';
import { StateChangedError } from '@kualik/db/state-changed-error.ts';
import { findEmployee } from '@kualik/db/repositories/employee.repository.ts';
import { lastEventOf } from '@kualik/db/repositories/event.repository.ts';
import { CodedError } from '../errors/coded-error.ts';
import type { ErrorFacts } from '../errors/coded-error.ts';
import { fullName } from '../sign-in/employee.mapper.ts';

/** How the system itself and an applicant are named to an employee who came too late. */
const NAMES = { system: 'ҰКО АЖ', applicant: 'Өтініш беруші' } as const;

/** Runs a change; when somebody was faster, ends with STATE_CHANGED naming who and when. */
export async function tellMover<T>(em: EntityManager, change: () => Promise<T>): Promise<T> {
  try {
    return await change();
  } catch (error) {
    if (!(error instanceof StateChangedError)) throw error;
    throw await stateChanged(em, error.requestId);
  }
}

export async function stateChanged(em: EntityManager, requestId: string): Promise<CodedError> {
  const fork = em.fork();
  const last = await lastEventOf(fork, requestId);
  if (last === null) return new CodedError('STATE_CHANGED');
  const by: ErrorFacts['by'] = { name: await nameOf(fork, last.actorKind, last.actorId ?? null), at: last.at };
  return new CodedError('STATE_CHANGED', { by });
}

async function nameOf(
  em: EntityManager,
  kind: 'applicant' | 'employee' | 'system',
  id: string | null,
): Promise<string> {
  if (kind !== 'employee') return NAMES[kind];
  const employee = id === null ? null : await findEmployee(em, id);
  return employee ? fullName(employee) : NAMES.system;
}
