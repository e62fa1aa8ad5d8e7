import type { EnotaryRole } from '../rules/applicant-kinds.ts';
import type { LocalizedText } from '../rules/errors.ts';
import { localized } from './translate.ts';

/** A role in «Е-нотариат» as annex 3 prints it. A role without words does not compile. @rule std1 annex 3 line 06 */
export function enotaryRoleText(role: EnotaryRole): LocalizedText {
  return localized(`applicant.enotaryRole.${role}`);
}
