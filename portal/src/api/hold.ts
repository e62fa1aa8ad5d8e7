import {
  HoldByLinkDocument,
  HoldLinkDocument,
  type HoldByLinkMutation,
  type HoldLinkQuery,
} from '../../../codegen/generated/portal.ts';
import { ask } from './client.ts';

export type HoldLinkStatus = HoldLinkQuery['holdLink']['state'];
export type HoldOutcome = HoldByLinkMutation['holdByLink'];

/** Asking changes nothing: mail scanners open links too. */
export async function fetchHoldLink(secret: string): Promise<HoldLinkStatus> {
  return (await ask(HoldLinkDocument, { secret })).holdLink.state;
}

/** Uses the link up: the order stops, or what was issued is suspended. */
export async function holdByLink(secret: string): Promise<HoldOutcome> {
  return (await ask(HoldByLinkDocument, { secret })).holdByLink;
}
