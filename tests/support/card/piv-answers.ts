import { type ResponseApdu, STATUS_OK } from '../../../worker/cards/apdu.ts';

export const EMPTY = new Uint8Array();

/** An unsigned number of any length. */
export function numberOf(octets: Uint8Array = EMPTY): number {
  return octets.reduce((number, octet) => number * 256 + octet, 0);
}

export function success(data: Uint8Array = EMPTY): ResponseApdu {
  return { data, status: STATUS_OK };
}

export function refusal(status: number): ResponseApdu {
  return { data: EMPTY, status };
}
