import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import type { Challenge, Solution } from 'altcha-lib/types';

export type SolverAnswer = { solution: Solution | null };

/** Works beside the page, so that the form stays quick while the device computes. */
addEventListener('message', (event: MessageEvent<Challenge>) => {
  void solveChallenge({ challenge: event.data, deriveKey }).then(
    (solution) => postMessage({ solution } satisfies SolverAnswer),
    () => postMessage({ solution: null } satisfies SolverAnswer),
  );
});
