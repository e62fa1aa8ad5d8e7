import type { ApiContext } from '../context.ts';
import { CodedError } from '../errors/coded-error.ts';
import { isUuid } from '../schema/is-uuid.ts';
import type { RequestType } from './request.type.ts';
import { viewRequest } from './view-request.ts';

/** One case by its id; null when there is none. */
export async function loadRequest(context: ApiContext, id: string): Promise<RequestType | null> {
  if (!isUuid(id)) return null;
  try {
    return await viewRequest(context, id);
  } catch (error) {
    if (error instanceof CodedError && error.code === 'NOT_FOUND') return null;
    throw error;
  }
}
