import type { LocalizedText } from '../texts/texts.ts';
import { ask } from './client.ts';

export interface StatusStep {
  title: LocalizedText;
  state: 'DONE' | 'CURRENT' | 'AHEAD' | 'SKIPPED';
  at: string | null;
}

export interface RequestState {
  number: string;
  status: string;
  statusText: LocalizedText;
  steps: StatusStep[];
  actor: LocalizedText;
  nextStep: LocalizedText;
  until: string | null;
  waitingReason: LocalizedText | null;
  refusal: { code: string; clause: string | null; text: LocalizedText; whatToDo: LocalizedText } | null;
  submittedAt: string;
  registeredAt: string | null;
  finishedAt: string | null;
  installed: boolean;
}

const W = '{ kk ru en }';
export const STATE_FIELDS = `number status statusText ${W} steps { title ${W} state at } actor ${W} nextStep ${W} until
  waitingReason ${W} refusal { code clause text ${W} whatToDo ${W} } submittedAt registeredAt finishedAt installed`;

/** Null for an unknown and for a malformed number alike. */
export async function fetchStatus(number: string, signal?: AbortSignal): Promise<RequestState | null> {
  const query = `query RequestStatus($number: String!) { requestStatus(number: $number) { ${STATE_FIELDS} } }`;
  return (await ask<{ requestStatus: RequestState | null }>(query, { number }, signal)).requestStatus;
}
