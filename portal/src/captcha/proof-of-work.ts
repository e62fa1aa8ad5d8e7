import type { Challenge } from 'altcha-lib/types';
import { fetchCaptchaChallenge } from '../api/operations.ts';
import type { SolverAnswer } from './solver.worker.ts';

export interface SolvedProof {
  /** Base64 of the JSON that the server verifies once. */
  payload: string;
  expiresAt: number;
}

/** Gets a task from the server and solves it in a worker. Throws when the server or the worker gives nothing. */
export async function proveWork(signal: AbortSignal): Promise<SolvedProof> {
  const challenge = JSON.parse(await fetchCaptchaChallenge()) as Challenge;
  const { parameters, signature } = challenge;
  const solution = await solve({ parameters, signature }, signal);
  const payload = btoa(JSON.stringify({ challenge: { parameters, signature }, solution }));
  return { payload, expiresAt: (parameters.expiresAt ?? Infinity) * 1000 };
}

function solve(challenge: Challenge, signal: AbortSignal): Promise<SolverAnswer['solution']> {
  const worker = new Worker(new URL('./solver.worker.ts', import.meta.url), { type: 'module' });
  return new Promise<SolverAnswer['solution']>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(new DOMException('the page was left', 'AbortError')));
    worker.addEventListener('error', () => reject(new Error('the solver did not start')));
    worker.addEventListener('message', (event: MessageEvent<SolverAnswer>) => {
      if (event.data.solution) resolve(event.data.solution);
      else reject(new Error('the task was not solved'));
    });
    worker.postMessage(challenge);
  }).finally(() => worker.terminate());
}
