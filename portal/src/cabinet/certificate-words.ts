import type { OwnCertificate } from '../api/own-lists.ts';
import type { TextKey } from '../texts/texts.ts';

export const PURPOSES: Record<OwnCertificate['usage'], TextKey> = {
  SIGN: 'cabinet.purpose.sign',
  AUTH: 'cabinet.purpose.auth',
  SSL: 'cabinet.purpose.ssl',
};

export const STANDINGS: Record<OwnCertificate['standing'], TextKey> = {
  VALID: 'cabinet.standing.valid',
  NOT_YET_VALID: 'cabinet.standing.notYet',
  EXPIRED: 'cabinet.standing.expired',
  HELD: 'cabinet.standing.held',
  REVOKED: 'cabinet.standing.revoked',
};
