import { type AuthorityGeneration, type AuthorityName, AUTHORITY_NAMES } from '@kualik/domain/rules/authorities.ts';

/** Keys of the services beside those of the authorities. */
export const SERVICE_KEY_NAMES = ['seal', 'ocsp', 'ocsp_root', 'ocsp_gost', 'ocsp_root_gost', 'tsa'] as const;

/** Every key of the first ceremony. CA keys and the responder's keys never meet in one process. */
export type FirstKeyName = AuthorityName | (typeof SERVICE_KEY_NAMES)[number];
/** A key of a later generation bears its number. */
export type KeyName = FirstKeyName | `${FirstKeyName}_${number}`;

export const KEY_NAMES: readonly FirstKeyName[] = [...AUTHORITY_NAMES, ...SERVICE_KEY_NAMES];

export function isAuthorityKey(name: KeyName): name is AuthorityGeneration {
  const line = name.replace(/_\d+$/, '');
  return AUTHORITY_NAMES.some((one) => one === line);
}
