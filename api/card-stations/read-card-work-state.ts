import type { OutboxEntity } from '@kualik/db';
import { lastCardWork } from '@kualik/db/repositories/card-station.repository.ts';
import { findRequest } from '@kualik/db/repositories/request.repository.ts';
import type { ApiContext } from '../context.ts';
import { CodedError } from '../errors/coded-error.ts';
import { isUuid } from '../schema/is-uuid.ts';
import { CardWorkProgress, type CardWorkStateType } from './card-station.type.ts';

/** How the last order to a station stands: its result is what the station recorded. @rule reg p.9(6), p.9(10) */
export async function readCardWorkState({ em }: ApiContext, id: string): Promise<CardWorkStateType | null> {
  if (!isUuid(id) || (await findRequest(em, id)) === null) throw new CodedError('NOT_FOUND');
  const last = await lastCardWork(em, id);
  if (last === null) return null;
  const { closedAt, result, lastError } = last;
  if (!closedAt) return { progress: 'waiting', code: lastError ?? null, triesLeft: null, destruction: null };
  const { result: told, code, failed, triesLeft } = result ?? {};
  const progress = Object.values(CardWorkProgress).find((one) => one === told) ?? 'refused';
  const reason = [code, failed].find((one) => typeof one === 'string');
  return {
    progress,
    code: typeof reason === 'string' ? reason : null,
    triesLeft: typeof triesLeft === 'number' ? triesLeft : null,
    destruction: destructionOf(last),
  };
}

/** What the station wants signed; null when it asked for nothing. */
export function destructionOf(last: OutboxEntity | null): Uint8Array | null {
  const document = last?.result?.['document'];
  return typeof document === 'string' ? new Uint8Array(Buffer.from(document, 'base64')) : null;
}
