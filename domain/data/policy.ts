import data from './policy.json' with { type: 'json' };
import type { LocalizedText } from '../rules/errors.ts';

export interface CertificatePolicy {
  version: string;
  publishedOn: string;
  text: LocalizedText;
}

/**
 * The policy that the applicant says he has read (the consent line of the application). The wording is ours: the
 * standards name the policy and do not print it. The version is stored with the consent. @rule S1A1-11
 */
export const CERTIFICATE_POLICY: CertificatePolicy = data;
