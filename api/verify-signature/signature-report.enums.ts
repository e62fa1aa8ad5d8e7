import { describedEnum } from '../schema/described-enum.ts';

export const SignatureVerdictEnum = describedEnum('SignatureVerdict', 'What a report on a signature comes to.', {
  VALID: ['valid', 'Every decisive check passed.'],
  INVALID: ['invalid', 'A decisive check failed.'],
  INDETERMINATE: ['indeterminate', 'Nothing failed, but a decisive answer cannot be got.'],
});

export const CheckOutcomeEnum = describedEnum('SignatureCheckOutcome', 'What a check found.', {
  PASSED: ['passed', 'It is as it should be.'],
  FAILED: ['failed', 'It is wrong.'],
  UNAVAILABLE: ['unavailable', 'The answer cannot be got; that does not mean wrong.'],
  ABSENT: ['absent', 'There is nothing that counts.'],
});

export const CheckNameEnum = describedEnum('SignatureCheckName', 'The questions about a signature.', {
  STRUCTURE: ['structure', 'Can it be read as CMS of one signer?'],
  CONTENT: ['content', 'Is it over this content?'],
  SIGNATURE: ['signature', 'Was it made with the key of the certificate?'],
  SIGNING_CERTIFICATE: ['signing_certificate', 'Does the signature name its certificate (CAdES)?'],
  KEY_USAGE: ['key_usage', 'Is the certificate meant for signing documents?'],
  CHAIN: ['chain', 'Does the certificate lead to an authority of ours?'],
  POLICY: ['policy', 'Is the policy of the certificate one of ours?'],
  TIME_STAMP: ['time_stamp', 'Does a time stamp prove when it existed?'],
  VALIDITY_AT_SIGNING: ['validity_at_signing', 'Was the certificate in its term when it was signed?'],
  REVOCATION_AT_SIGNING: ['revocation_at_signing', 'Was the certificate not revoked when it was signed?'],
  VALIDITY_NOW: ['validity_now', 'Is the certificate in its term now?'],
  REVOCATION_NOW: ['revocation_now', 'Is the certificate not revoked now?'],
});
