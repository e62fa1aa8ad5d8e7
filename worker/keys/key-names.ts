import { type AuthorityName, AUTHORITY_NAMES } from '@kualik/domain/rules/authorities.ts';

/** Keys of the services beside those of the authorities. */
export const SERVICE_KEY_NAMES = ['seal', 'ocsp', 'ocsp_root', 'ocsp_gost', 'ocsp_root_gost', 'tsa'] as const;

/** Every key of an installation. CA keys and the responder's keys never meet in one process. */
export type KeyName = AuthorityName | (typeof SERVICE_KEY_NAMES)[number];

export const KEY_NAMES: readonly KeyName[] = [...AUTHORITY_NAMES, ...SERVICE_KEY_NAMES];

export function isAuthorityKey(name: KeyName): name is AuthorityName {
  return AUTHORITY_NAMES.some((one) => one === name);
}
