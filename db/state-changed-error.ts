import type { ActorKind } from './entities/event.entity.ts';

export interface Mover {
  kind: ActorKind;
  id: string | null;
}

/** Somebody was faster: the case no longer stands where the decision was made from. */
export class StateChangedError extends Error {
  readonly code = 'STATE_CHANGED';
  readonly requestId: string;
  /** Who moved the case last, and when; null when the case has no history at all. */
  readonly movedBy: Mover | null;
  readonly movedAt: Date | null;

  constructor(requestId: string, movedBy: Mover | null, movedAt: Date | null) {
    super(`STATE_CHANGED: request ${requestId}`);
    this.name = 'StateChangedError';
    this.requestId = requestId;
    this.movedBy = movedBy;
    this.movedAt = movedAt;
  }
}
