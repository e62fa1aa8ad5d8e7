import { ownCase } from '@kualik/db/repositories/own-case.repository.ts';
import type { OwnCase } from '@kualik/db/repositories/own-case.repository.ts';
import { cabinetHolderOf } from '../cabinet/cabinet-holder.ts';
import type { CabinetHolder } from '../cabinet/cabinet-holder.ts';
import type { ApiContext } from '../context.ts';
import { CodedError } from '../errors/coded-error.ts';
import { isUuid } from '../schema/is-uuid.ts';

/** An own request and its holder; somebody else's is answered as unknown. */
export async function loadOwnCase(context: ApiContext, id: string): Promise<OwnCase & { holder: CabinetHolder }> {
  const holder = cabinetHolderOf(context);
  const own = isUuid(id) ? await ownCase(context.em, holder, id) : null;
  if (own === null) throw new CodedError('NOT_FOUND');
  return { ...own, holder };
}
