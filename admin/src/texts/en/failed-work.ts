import type { failedWork as kazakh } from '../kk/failed-work.ts';
import type { Shape } from '../shape.ts';

/** English texts of work that ended as impossible. */
export const failedWork: Shape<typeof kazakh> = {
  failedWork: {
    title: 'Failed work',
    intro:
      'Work that the program could not do. Repeat it once its cause is gone; settle it with a reason if it is not needed.',
    caption: 'Failed work and its causes',
    filter: 'By what was done about it',
    queue: 'Queue',
    number: 'Request number',
    acts: 'Act',
    states: {
      open: 'Not settled',
      ordered_again: 'Ordered anew',
      done_otherwise: 'Done otherwise',
      not_needed: 'Not needed',
    },
    repeat: 'Repeat',
    repeated: 'The work was started again',
    anew: 'Work with a card is ordered anew by the operator, on the page of the request.',
    settle: 'Settle',
    settling: {
      title: 'Settle the work',
      why: 'Why does this work matter no more?',
      effect: 'The work will not be done, and the reason goes into the audit log. This cannot be undone.',
      whyMissing: 'Choose a reason.',
      send: 'Settle with this reason',
      cancel: 'Cancel',
      done: 'The work is settled',
    },
  },
};
