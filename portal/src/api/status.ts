import { RequestStatusDocument, type RequestStatusQuery } from '../../../codegen/generated/portal.ts';
import { ask } from './client.ts';

export type RequestState = NonNullable<RequestStatusQuery['requestStatus']>;
export type StatusStep = RequestState['steps'][number];

/** Null for an unknown and for a malformed number alike. */
export async function fetchStatus(number: string, signal?: AbortSignal): Promise<RequestState | null> {
  return (await ask(RequestStatusDocument, { number }, signal)).requestStatus;
}
