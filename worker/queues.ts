/** One queue: how many jobs a process runs at once and how a failed row comes back. */
export interface QueueSpec {
  /** Jobs at once that a process takes from the queue. */
  concurrency: number;
  /** Rows that one job carries at most. Queue and worker are asked once a job, so many small rows cost little together. */
  rowsOfJob: number;
  /** Of these, rows that run at once each for itself, with two connections each; the others run in rounds. */
  alone: number;
  /** Seconds until the next try after failure 1, 2, 3 …; the last one repeats for ever: nothing accepted is lost. */
  backoffSeconds: readonly number[];
  /** An enqueued row that is still open after this many seconds is enqueued again even if its job still stands in the queue. */
  staleSeconds: number;
  reason: string;
}

/** Names and numbers of all queues; all are our own choice, the reason stands beside them. BullMQ refuses ':' in names. */
export const QUEUES = {
  registers: {
    concurrency: 8,
    rowsOfJob: 1,
    alone: 8,
    backoffSeconds: [2, 5, 15, 30, 60],
    staleSeconds: 120,
    reason:
      'waits for a register, not for us: many at once; a minute at most, for the applicant sees the waiting state',
  },
  signing: {
    concurrency: 16,
    rowsOfJob: 8,
    alone: 2,
    backoffSeconds: [1, 5, 15, 60],
    staleSeconds: 120,
    reason:
      'orders are issued in rounds, which one commit and one line of the disk pay for: enough rows for two full rounds, of which one waits for the disk while the other signs',
  },
  papers: {
    concurrency: 2,
    rowsOfJob: 1,
    alone: 2,
    backoffSeconds: [2, 10, 60],
    staleSeconds: 120,
    reason: 'a PDF is made in the event loop: more at once would only slow the heartbeat',
  },
  mail: {
    concurrency: 4,
    rowsOfJob: 1,
    alone: 4,
    backoffSeconds: [5, 15, 60, 300],
    staleSeconds: 300,
    reason:
      'mail servers ask to be left alone for minutes after a refusal; five minutes keeps the notice within the hour',
  },
} as const satisfies Record<string, QueueSpec>;

/** The queues of the installation; each station has one more of its own. */
export type ServedQueue = keyof typeof QUEUES;
export type CardQueue = `card-${string}`;
export type QueueName = ServedQueue | CardQueue;

export const QUEUE_NAMES = Object.keys(QUEUES) as ServedQueue[];

/** The queue of a station: one card at a time, and a person beside it. */
const CARD_QUEUE: QueueSpec = {
  concurrency: 1,
  rowsOfJob: 1,
  alone: 1,
  backoffSeconds: [2, 10, 60],
  staleSeconds: 900,
  reason: 'one reader, one person who types his PIN; what the card or the person ends is closed and ordered again',
};

export function queueSpecOf(queue: QueueName): QueueSpec {
  return isCardQueue(queue) ? CARD_QUEUE : QUEUES[queue];
}

export function isCardQueue(name: string): name is CardQueue {
  return name.startsWith('card-');
}

/** Milliseconds until attempt `attempt + 1` of a row of this queue. */
export function backoffOf(queue: QueueName, attempt: number): number {
  const table = queueSpecOf(queue).backoffSeconds;
  const seconds = table[Math.min(Math.max(attempt, 1), table.length) - 1] ?? 60;
  return seconds * 1000;
}
