import type { ServerResponse } from 'node:http';

interface Counts {
  mine: number;
  unclaimed: number;
  overdue: number;
  dueSoon: number;
  onTime: number;
  paused: number;
}

/** The figures of the inbox, and everybody who watches them. */
export class FakeLive {
  counts: Counts = { mine: 0, unclaimed: 4, overdue: 1, dueSoon: 1, onTime: 2, paused: 1 };
  readonly #open = new Set<ServerResponse>();

  watch(response: ServerResponse): void {
    this.#open.add(response);
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    send(response, this.counts);
  }

  change(part: Partial<Counts>): void {
    this.counts = { ...this.counts, ...part };
    for (const response of this.#open) send(response, this.counts);
  }

  /** As a server does that stops, or whose session has ended. */
  end(): void {
    for (const response of this.#open) response.end('event: complete\ndata: \n\n');
    this.#open.clear();
  }
}

function send(response: ServerResponse, inboxChanges: Counts): void {
  response.write(`event: next\ndata: ${JSON.stringify({ data: { inboxChanges } })}\n\n`);
}
