import type { OrderCopy } from '../api/own-lists.ts';
import { clearOrder, keepAnswers } from '../order/order-store.ts';

/** Begins an order with the answers of one that ended. The centre is chosen anew, and the keys are made anew. */
export function fillOrder(copy: OrderCopy): void {
  const { iin, surname, givenName, phone, storage } = copy;
  clearOrder();
  keepAnswers({
    ...{ iin, surname, givenName, phone },
    patronymic: copy.patronymic ?? '',
    email: copy.email ?? '',
    regionCode: copy.regionCode ?? '',
    settlementId: copy.settlementId ?? '',
    storage: storage === 'FILE' || storage === 'PROTECTED_CARRIER' ? storage : '',
  });
}
