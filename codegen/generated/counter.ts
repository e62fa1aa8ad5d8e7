/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Papers and person are right (regulation p.10 C1, p.10(3)). */
export type AcceptRevocationInput = {
  /** The originals that were seen. */
  documents: Array<RevocationPaperInput>;
  /** Request. */
  id: string | number;
  /** True when the person was identified by his document. */
  identified: boolean;
  /** True when somebody with a power of attorney came for the applicant. */
  represented: boolean;
  /** Version of the request that was on screen. */
  version: number;
};

/** The eight kinds of applicants (standard 1 p.9). */
export type ApplicantKind =
  /** Owner of a domain name, an individual. */
  | 'DOMAIN_INDIVIDUAL'
  /** Owner of a domain name, a legal entity. */
  | 'DOMAIN_LEGAL'
  /** A participant of the information system «Е-нотариат». */
  | 'ENOTARY'
  /** An individual. */
  | 'INDIVIDUAL'
  /** A legal entity. */
  | 'LEGAL_ENTITY'
  /** A non-resident individual. */
  | 'NONRESIDENT_INDIVIDUAL'
  /** A non-resident legal entity. */
  | 'NONRESIDENT_LEGAL'
  /** A client of the information system «Қазынашылық - Клиент». */
  | 'TREASURY';

/** A step of writing a certificate onto a card. */
export type CardStepKind =
  /** The write is about to begin. */
  | 'STARTED'
  /** The card took the bytes. */
  | 'WRITTEN';

/** How a certificate stands now. */
export type CertificateStanding =
  /** Its period is over. */
  | 'EXPIRED'
  /** Suspended. */
  | 'HELD'
  /** Its period has not begun. */
  | 'NOT_YET_VALID'
  /** Revoked. */
  | 'REVOKED'
  /** Good. */
  | 'VALID';

/** Serial numbers as the application names them (standard 1 annex 9). */
export type ChooseCertificatesInput = {
  /** Request. */
  id: string | number;
  /** Serial numbers, hex. */
  serials: Array<string>;
  /** Version of the request that was on screen. */
  version: number;
};

/** The form of the order (regulation p.9(3), standard 1 annex 1). */
export type EnterApplicantDataInput = {
  /** Consent to the policy (standard 1 annex 1 line 11). */
  consent: boolean;
  /** E-mail address; nobody needs one at the counter. */
  email?: string | null | undefined;
  /** Request. */
  id: string | number;
  /** Version of the policy that was read. */
  policyVersion: string;
  /** Version of the request that was on screen. */
  version: number;
};

/** The form of the revocation (regulation p.10(4)). */
export type EnterRevocationInput = {
  /** Request. */
  id: string | number;
  /** One of `holderReasons`; obligatory. */
  reason: string;
  /** Version of the request that was on screen. */
  version: number;
};

/** Every code that may stand in `extensions.code` of a GraphQL error. A code is never reused. */
export type ErrorCode =
  /** The control digit of the BIN does not fit. (reg p.5(2)) */
  | 'BIN_CONTROL_DIGIT'
  /** A BIN has 12 digits. (reg p.5(2)) */
  | 'BIN_LENGTH'
  /** This is not how a BIN is built. Check the digits. (reg p.5(2)) */
  | 'BIN_STRUCTURE'
  /** The authority did not issue this certificate to a recipient. The first certificate is given at a PSC or the provider: order it on the portal and hand in the documents. (std1 p.3) */
  | 'CABINET_CERTIFICATE_UNKNOWN'
  /** Sign in to the cabinet with the authentication certificate: the signature certificate only signs documents. (std1 annex 1) */
  | 'CABINET_NEEDS_AUTHENTICATION'
  /** An SSL certificate does not open the cabinet. Use another certificate of the same IIN/BIN, or come to a PSC or the provider. (std1 annex 6, annex 7) */
  | 'CABINET_SSL_CERTIFICATE'
  /** The check code has expired. Ask for a new one. (reg annex 2) */
  | 'CAPTCHA_EXPIRED'
  /** This check code was already used. Ask for a new one. (reg annex 2) */
  | 'CAPTCHA_SPENT'
  /** The check code does not match. Ask for a new one. (reg annex 2) */
  | 'CAPTCHA_WRONG'
  /** There is no card in the reader. Insert the identity card. (reg p.9(1)) */
  | 'CARD_ABSENT'
  /** This is another card. Insert the identity card with which the request was started. (reg p.9(1)) */
  | 'CARD_DIFFERENT'
  /** The card does not hold the key of this certificate. The certificate is revoked and the request is started anew. (reg p.9(10)) */
  | 'CARD_KEY_MISSING'
  /** The PIN code is blocked. Turn to the body that issued the identity card. (reg p.9(6)) */
  | 'CARD_PIN_BLOCKED'
  /** The PIN code is wrong. Enter it again. (reg p.9(6)) */
  | 'CARD_PIN_WRONG'
  /** The certificate read back from the card is not the one that was issued. Write it again. (reg p.9(10)) */
  | 'CARD_READ_BACK_DIFFERS'
  /** The card was taken out before the work was done. Insert it again and go on. (reg p.9(10)) */
  | 'CARD_REMOVED'
  /** This certificate is not of this request. (reg p.9(10)) */
  | 'CARD_STEP_FOREIGN'
  /** The certificates are still being issued. Repeat in a few seconds. (reg p.9(10)) */
  | 'CARD_WORK_NOT_READY'
  /** The certificate was not written onto the card. Insert the card again and repeat. (reg p.9(10)) */
  | 'CARD_WRITE_FAILED'
  /** This request is finished: it does not change any more. */
  | 'CASE_FINISHED'
  /** This certificate has expired. Use another valid certificate, or get a new one at a PSC or the provider. (reg p.7 T1c, p.8 C1) */
  | 'CERTIFICATE_EXPIRED'
  /** This certificate is suspended. Release it with another valid certificate of yours, or at a PSC or the provider. (reg p.7 T1c, p.8 C1) */
  | 'CERTIFICATE_HELD'
  /** This certificate is not valid yet. Use another valid certificate, or come to a PSC or the provider. (reg p.7 T1c, p.8 C1) */
  | 'CERTIFICATE_NOT_YET_VALID'
  /** This certificate is revoked. Use another valid certificate, or come to a PSC or the provider. (reg p.7 T1c, p.8 C1) */
  | 'CERTIFICATE_REVOKED'
  /** Another employee has already taken this request. */
  | 'CLAIMED_BY_OTHER'
  /** Take the request first. */
  | 'CLAIM_REQUIRED'
  /** The operator’s work is suspended. (reg p.15(1)) */
  | 'CONFIRMATION_ACCOUNT_SUSPENDED'
  /** The signed document is not the confirmation document the system gave out. (reg p.6(9)) */
  | 'CONFIRMATION_BYTES_DIFFER'
  /** The request changed after the document was fetched. Fetch a new confirmation document. (reg p.6(9)) */
  | 'CONFIRMATION_CASE_CHANGED'
  /** The operator’s certificate was not in its validity period when he signed. (reg p.6 C3) */
  | 'CONFIRMATION_CERT_EXPIRED'
  /** The operator’s certificate is revoked. (reg p.6 C3) */
  | 'CONFIRMATION_CERT_REVOKED'
  /** The operator’s certificate was not issued by this authority. (reg p.6 C3) */
  | 'CONFIRMATION_CHAIN_UNTRUSTED'
  /** The confirmation document does not agree with the data of this request. (reg p.6 C3) */
  | 'CONFIRMATION_CONTENT_DIFFERS'
  /** This certificate is not for signing (no nonRepudiation). (RFC 5280 4.2.1.3) */
  | 'CONFIRMATION_KEY_USAGE'
  /** The request carries no confirmation by an operator. (reg p.6 C3) */
  | 'CONFIRMATION_MISSING'
  /** What was sent is not a CMS signature. Sign again. (RFC 5652) */
  | 'CONFIRMATION_NOT_CMS'
  /** The signer is not the employee who signed in. This was recorded as a violation. (reg p.19(5) rule 2) */
  | 'CONFIRMATION_OTHER_OPERATOR'
  /** An operator may not confirm his own request. (reg p.19(5)) */
  | 'CONFIRMATION_OWN_CASE'
  /** The certificate does not carry the power of an NCA operator. (reg p.5(15)) */
  | 'CONFIRMATION_ROLE_MISSING'
  /** The signature does not match the document. Sign again. (reg p.6 C3) */
  | 'CONFIRMATION_SIGNATURE_WRONG'
  /** The confirmation document is older than 15 minutes. Fetch a new one and sign it. (reg p.6(9)) */
  | 'CONFIRMATION_STALE'
  /** The signature cannot be checked now. This is not a refusal. Try again later. */
  | 'CONFIRMATION_UNAVAILABLE'
  /** Read the policy of the registration certificates and tick the box. (std1 annex 1; reg p.19(4)) */
  | 'CONSENT_REQUIRED'
  /** The request did not come from this page. Reload it. */
  | 'CSRF_TOKEN'
  /** The key request (PKCS#10) cannot be read. Make the keys again. (RFC 2986) */
  | 'CSR_MALFORMED'
  /** The key request is not signed with its own key. (RFC 2986 4.2) */
  | 'CSR_PROOF_OF_POSSESSION'
  /** The key request (PKCS#10) is too large. */
  | 'CSR_TOO_LARGE'
  /** The package of documents is not complete. (std1 p.10) */
  | 'DOCUMENTS_INCOMPLETE'
  /** Check the e-mail address: the number and the result go there. (reg p.6(5)) */
  | 'EMAIL_INVALID'
  /** This address stands under your signature. Withdraw the request and sign a new one with the right address. (reg p.7(1)) */
  | 'EMAIL_SIGNED'
  /** The employee belongs to no service centre. Turn to the administrator. (reg p.5(15)) */
  | 'EMPLOYEE_WITHOUT_OFFICE'
  /** This action does not belong to the current step of the request. */
  | 'EVENT_NOT_ALLOWED'
  /** The result of a check is missing for the decision. */
  | 'FACT_MISSING'
  /** The key fingerprint on the paper application differs from the keys in the system. (reg p.6 C2) */
  | 'FINGERPRINT_MISMATCH'
  /** This action is not part of your role. (reg p.19(1)) */
  | 'FORBIDDEN'
  /** A request with other data was already sent under this key. Open the form again. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** The applicant’s person was not identified. (reg p.6 C2) */
  | 'IDENTITY_NOT_CONFIRMED'
  /** The last digit of the IIN, the control digit, does not fit. Check the digits. (reg p.5(1)) */
  | 'IIN_CONTROL_DIGIT'
  /** An IIN has 12 digits. (reg p.5(1)) */
  | 'IIN_LENGTH'
  /** An IIN begins with the date of birth. Check the digits. (reg p.5(1)) */
  | 'IIN_STRUCTURE'
  /** The value of a field does not meet the requirements. (reg p.6(1)) */
  | 'INPUT_INVALID'
  /** This install link was already used. Get a new one with your key file. (reg p.6(11)) */
  | 'INSTALL_LINK_CONSUMED'
  /** The 30 days of the install link are over. Ask for a new one. (reg p.6(11)) */
  | 'INSTALL_LINK_EXPIRED'
  /** This install link is not known. Ask for a new one. (reg p.6(11)) */
  | 'INSTALL_LINK_UNKNOWN'
  /** The key file does not belong to this request. (reg p.6(11)) */
  | 'INSTALL_PROOF'
  /** The system failed. What you entered is kept; try again. Tell the support service the incident number. */
  | 'INTERNAL'
  /** The signature key and the authentication key must differ. (std1 annex 1) */
  | 'KEYS_EQUAL'
  /** The key of an individual must be RSA 2048 bit. (std1 annex 1) */
  | 'KEY_ALGORITHM'
  /** This key was already used in another request. Make a new one. */
  | 'KEY_ALREADY_USED'
  /** The public exponent of the RSA key is not allowed. (NIST SP 800-89 5.3.3) */
  | 'KEY_EXPONENT'
  /** This key is known to be weak. Make a new one. (CVE-2017-15361) */
  | 'KEY_KNOWN_WEAK'
  /** The RSA key is longer than 8192 bits. */
  | 'KEY_TOO_LONG'
  /** The RSA key is shorter than 2048 bits. (std1 annex 1) */
  | 'KEY_TOO_SHORT'
  /** Only the pair of signature and authentication goes onto the card. Order an SSL certificate on the portal. (reg p.9(10)) */
  | 'KIND_WITHOUT_PAIR'
  /** A name has only letters, spaces, hyphens and apostrophes. (std1 annex 1) */
  | 'NAME_CHARACTERS'
  /** Write the surname and first name as on the identity card. (reg annex 2; std1 annex 1) */
  | 'NAME_REQUIRED'
  /** There is no such record. */
  | 'NOT_FOUND'
  /** The operator has confirmed the request already: it can no longer be withdrawn. (reg p.6(9), p.7(6)) */
  | 'NOT_WITHDRAWABLE'
  /** Choose the region, settlement and registration centre from the list. (reg annex 2) */
  | 'OFFICE_UNKNOWN'
  /** Write the telephone as +7 and ten digits. (std1 annex 1) */
  | 'PHONE_INVALID'
  /** A newer version of the policy is in force. Read it and tick again. (reg p.19(4)) */
  | 'POLICY_VERSION'
  /** The query is too heavy: ask for fewer fields. */
  | 'QUERY_TOO_COSTLY'
  /** Requests come too often. Wait a little and try again. */
  | 'RATE_LIMITED'
  /** A refusal must be motivated: give the reason. (reg p.6(3), p.6(7), p.6(10)) */
  | 'REASON_REQUIRED'
  /** The data do not agree with the state register. (reg p.6(3)) */
  | 'REGISTER_DISAGREES'
  /** The person holds a certificate in force: the repeat is made on the portal, signed with it. If the key is lost, revoke the certificate here first. (std1 p.3) */
  | 'REPEAT_ON_PORTAL'
  /** Choose the reason of the revocation from the list. (reg t.3 a.4) */
  | 'REVOCATION_REASON_REQUIRED'
  /** This certificate is already revoked. (reg p.8 C1) */
  | 'REVOCATION_TARGET_REVOKED'
  /** There is no such certificate in your name. Only an own certificate can be revoked. (reg p.8 C1) */
  | 'REVOCATION_TARGET_UNKNOWN'
  /** This service takes no new requests. */
  | 'SERVICE_CLOSED'
  /** The service does not answer at the moment. This is not a refusal. Try again later. */
  | 'SERVICE_UNAVAILABLE'
  /** The session has ended: the certificate or account was stopped, or time ran out. Sign in again. (reg p.19(1)) */
  | 'SESSION_ENDED'
  /** Tick that the application signed by the applicant was seen. (reg p.9(7)) */
  | 'SIGNATURE_NOT_SEEN'
  /** The request differs from what the applicant signed. (reg p.7 C2, p.8 C1) */
  | 'SIGNED_REQUEST_CONTENT_DIFFERS'
  /** The signed document does not fit this request. Prepare the request anew. (reg p.7(1), p.8(1)) */
  | 'SIGNED_REQUEST_DOCUMENT'
  /** An authentication certificate does not sign. Sign the request with the signature certificate. (reg p.7(1), p.8(1)) */
  | 'SIGNED_REQUEST_KEY_USAGE'
  /** The applicant’s signature is missing: the request is not carried out. (reg p.7 C2, p.8 C1) */
  | 'SIGNED_REQUEST_MISSING'
  /** The IIN/BIN of the signature certificate differs from that of the request. (reg p.7 T1c, p.8 C1) */
  | 'SIGNED_REQUEST_OTHER_PERSON'
  /** The signature under the request was not confirmed. (reg p.7 T1c, p.8 C1) */
  | 'SIGNED_REQUEST_SIGNATURE'
  /** The request is signed with a certificate that the authority did not issue to a recipient. The first one is given at a PSC or the provider on documents. (std1 p.3) */
  | 'SIGNED_REQUEST_SIGNER_UNKNOWN'
  /** The 15 minutes for signing the document are over. Prepare the request anew and sign it. (reg p.7(1), p.8(1)) */
  | 'SIGNED_REQUEST_STALE'
  /** This certificate does not open a session: it is not for authentication, not an employee’s, or stopped. (reg p.19(5)) */
  | 'SIGN_IN_CERTIFICATE'
  /** The sign-in document does not fit. Ask for a new one. */
  | 'SIGN_IN_DOCUMENT'
  /** The sign-in document has expired or was used. Ask for a new one. */
  | 'SIGN_IN_EXPIRED'
  /** The signature of the sign-in document was not confirmed. */
  | 'SIGN_IN_SIGNATURE'
  /** Another employee has already changed the state of this request. Reload it and look again. */
  | 'STATE_CHANGED'
  /** Sign in first. (reg p.19(1)) */
  | 'UNAUTHENTICATED'
  /** The waiting term is not over yet. (reg t.1 a.5) */
  | 'WAIT_NOT_OVER'
  /** The term for handing in the documents is over: the request is no longer accepted. Make a new one. (reg t.1 a.5) */
  | 'WAIT_OVER';

/** The card is lost or does not hold the keys (regulation p.9(10)). */
export type GiveUpCardIssueInput = {
  /** Request. */
  id: string | number;
  /** Version of the request that was on screen. */
  version: number;
};

/** The operator compared the person with his card (regulation p.9 C1). */
export type IdentifyApplicantInput = {
  /** Request. */
  id: string | number;
  /** True when the person is the holder of the card; else the request is refused. */
  identified: boolean;
  /** The reason in words; obligatory for a refusal. */
  reason?: LocalizedTextInput | null | undefined;
  /** Version of the request that was on screen. */
  version: number;
};

/** What one certificate of an order is for. */
export type KeyUsage =
  /** Authentication. */
  | 'AUTH'
  /** Electronic digital signature. */
  | 'SIGN'
  /** The one certificate of a domain name owner (standard 1 annexes 6 and 7). */
  | 'SSL';

/** A language of screens, mails and papers. */
export type Language =
  /** English. */
  | 'en'
  /** Kazakh, the default. */
  | 'kk'
  /** Russian. */
  | 'ru';

/** A text written by an employee; Kazakh is obligatory. */
export type LocalizedTextInput = {
  /** English; the Kazakh text stands in when absent. */
  en?: string | null | undefined;
  /** Kazakh, at most 1000 characters. */
  kk: string;
  /** Russian; the Kazakh text stands in when absent. */
  ru?: string | null | undefined;
};

/** Two PKCS#10 over keys made on the card (regulation p.9(6)). The PIN stays at the workplace. */
export type RecordCardKeysInput = {
  /** PKCS#10 of the authentication key, DER. */
  authCsr: string;
  /** GUID of the card, 32 hexadecimal digits. */
  cardId: string;
  /** Request. */
  id: string | number;
  /** PKCS#10 of the signature key, DER. */
  signCsr: string;
  /** Version of the request that was on screen. */
  version: number;
};

/** A step of writing onto the card (regulation p.9(10)). */
export type RecordCardStepInput = {
  /** GUID of the card in the reader. */
  cardId: string;
  /** SHA-256 of the certificate, hex. */
  certificateSha256: string;
  /** Request. */
  id: string | number;
  /** Which step. */
  step: CardStepKind;
  /** Which certificate. */
  usage: KeyUsage;
};

/** Both certificates as they were read back from the card (regulation p.9(10)). */
export type RecordCardWrittenInput = {
  /** Authentication certificate read back, DER. */
  auth: string;
  /** GUID of the card in the reader. */
  cardId: string;
  /** Request. */
  id: string | number;
  /** Signature certificate read back, DER. */
  sign: string;
  /** Version of the request that was on screen. */
  version: number;
};

/** The printed application was signed by the applicant (regulation p.9(7)). */
export type RecordSignedApplicationInput = {
  /** Fingerprint read from the QR code of the paper. */
  fingerprint: string;
  /** Request. */
  id: string | number;
  /** True when the operator saw the paper with the hand signature. */
  seen: boolean;
  /** Version of the request that was on screen. */
  version: number;
};

/** Ground of a refusal at the counter (standard 1 p.10, regulation p.6 C2). */
export type RefusalGround =
  /** The package of papers is not complete. */
  | 'DOCUMENTS_INCOMPLETE'
  /** The key fingerprint on the paper differs from the keys of the request. */
  | 'FINGERPRINT_MISMATCH'
  /** The person could not be identified. */
  | 'IDENTITY_NOT_CONFIRMED';

/** Where the process refused. */
export type RefusalKind =
  /** Signing in to the service. */
  | 'AUTHORISATION'
  /** The data do not meet the conditions. */
  | 'DATA_MISMATCH'
  /** Papers or identity (regulation p.6(7)). */
  | 'DOCUMENTS'
  /** Identification of the person. */
  | 'IDENTIFICATION'
  /** The data do not agree with the state register (regulation p.6(3)). */
  | 'NO_REGISTER_DATA'
  /** Check of the confirmed request (regulation p.6(10)). */
  | 'REQUEST_CHECK'
  /** The applicant’s signature. */
  | 'SIGNATURE_NOT_CONFIRMED';

/** Refusal of the papers or the person (regulation p.10(2)). */
export type RefuseRevocationInput = {
  /** Ground. */
  ground: RefusalGround;
  /** Request. */
  id: string | number;
  /** Papers that are missing, for an incomplete package. */
  missing?: Array<string | number> | null | undefined;
  /** The reason in words. */
  reason: LocalizedTextInput;
  /** Version of the request that was on screen. */
  version: number;
};

/** What an employee may do with a request now. */
export type RequestAction =
  /** Accept the papers and confirm the person (regulation p.6 C2, p.6(8)). */
  | 'ACCEPT_DOCUMENTS'
  /** Accept the papers of a revocation and the person (regulation p.10 C1). */
  | 'ACCEPT_REVOCATION'
  /** Choose the certificates to be revoked (regulation t.5 a.4). */
  | 'CHOOSE_CERTIFICATES'
  /** Take the request. */
  | 'CLAIM'
  /** Certify the request with the own signature (regulation p.6(9)). */
  | 'CONFIRM'
  /** Enter the data of the applicant (regulation p.9(3)). */
  | 'ENTER_DATA'
  /** Enter the reason of the revocation (regulation p.10(4)). */
  | 'ENTER_REVOCATION'
  /** Identify the applicant by his identity card (regulation p.9 C1). */
  | 'IDENTIFY'
  /** Give a new install link at the counter. */
  | 'ISSUE_INSTALL_LINK'
  /** The applicant enters his PIN, keys are made on the card (regulation p.9(6)). */
  | 'MAKE_CARD_KEYS'
  /** Record the printed application with the signature of the applicant (regulation p.9(7)). */
  | 'RECORD_SIGNED_APPLICATION'
  /** Refuse with a reason (regulation p.6(7)). */
  | 'REFUSE_DOCUMENTS'
  /** Refuse the papers of a revocation with a reason (regulation p.10(2)). */
  | 'REFUSE_REVOCATION'
  /** Give it back. */
  | 'RELEASE'
  /** Write the certificates onto the card (regulation p.9(10)). */
  | 'WRITE_CARD';

/** The state of a request as its step of the process shows it. */
export type RequestStatus =
  /** The certificates are issued. */
  | 'COMPLETED'
  /** Being filled in. */
  | 'DRAFT'
  /** Under review with an extended term. */
  | 'EXTENDED'
  /** Confirmed; the certificates are being made (p.6(11)). */
  | 'ISSUING'
  /** Ended without a decision because the papers were not handed in within 30 days. */
  | 'LAPSED'
  /** Refused with a reason. */
  | 'REFUSED'
  /** Registered under its number (regulation p.6(4)). */
  | 'REGISTERED'
  /** Sent; the state registers are being asked (regulation p.6(2)). */
  | 'SENT'
  /** Signed by the applicant, not yet sent. */
  | 'SIGNED'
  /** Papers and person are being checked, or the operator is to confirm (p.6(8)–(9)). */
  | 'UNDER_REVIEW'
  /** The applicant is to hand in the papers within 30 days (t.1 a.5). */
  | 'WAITING_FOR_APPLICANT'
  /** Waiting for a payment. */
  | 'WAITING_FOR_PAYMENT'
  /** Taken back by the applicant before the operator confirmed it. */
  | 'WITHDRAWN';

/** One original that was handed over (standard 1 p.9, revocation). */
export type RevocationPaperInput = {
  /** Which of the alternatives of the line it was. */
  alternative?: string | number | null | undefined;
  /** Line of the list of papers. */
  id: string | number;
};

/** An applicant hands his identity card over (regulation p.9(1)); the data stand on the card. */
export type StartCounterIssueInput = {
  /** True when the applicant cannot sign with the certificates he still has: the operator stands for it (standard 1 p.3). */
  cannotSign: boolean;
  /** First name. */
  givenName: string;
  /** Made once per visit; the same act sent twice under it is one request. */
  idempotencyKey: string;
  /** IIN. */
  iin: string;
  /** Language of papers and mails. */
  language: Language;
  /** Patronymic, when there is one. */
  patronymic?: string | null | undefined;
  /** Telephone. */
  phone: string;
  /** Surname. */
  surname: string;
};

/** An applicant hands in the papers for a revocation (regulation p.10(1), standard 1 annexes 9–12). */
export type StartCounterRevocationInput = {
  /** BIN, of an organisation. */
  bin?: string | null | undefined;
  /** E-mail address; nobody needs one at the counter. */
  email?: string | null | undefined;
  /** First name. */
  givenName: string;
  /** Made once per visit; the same act sent twice under it is one request. */
  idempotencyKey: string;
  /** IIN of the person named in the application. */
  iin: string;
  /** Kind of the applicant; tells the list of papers. */
  kind: ApplicantKind;
  /** Language of papers and mails. */
  language: Language;
  /** Name of the organisation. */
  organisation?: string | null | undefined;
  /** Patronymic, when there is one. */
  patronymic?: string | null | undefined;
  /** Telephone. */
  phone: string;
  /** Surname. */
  surname: string;
};

export type StartCounterIssueMutationVariables = Exact<{
  input: StartCounterIssueInput;
}>;


export type StartCounterIssueMutation = { startCounterIssue: { id: string, number: string, version: number, status: RequestStatus, step: string, serviceDeadline: string | null, fingerprint: string, allowedActions: Array<RequestAction>, refusal: { kind: RefusalKind, step: string, code: ErrorCode, clause: string | null, ground: RefusalGround | null, text: { kk: string, ru: string, en: string } } | null } };

export type IdentifyApplicantMutationVariables = Exact<{
  input: IdentifyApplicantInput;
}>;


export type IdentifyApplicantMutation = { identifyApplicant: { id: string, number: string, version: number, status: RequestStatus, step: string, serviceDeadline: string | null, fingerprint: string, allowedActions: Array<RequestAction>, refusal: { kind: RefusalKind, step: string, code: ErrorCode, clause: string | null, ground: RefusalGround | null, text: { kk: string, ru: string, en: string } } | null } };

export type EnterApplicantDataMutationVariables = Exact<{
  input: EnterApplicantDataInput;
}>;


export type EnterApplicantDataMutation = { enterApplicantData: { id: string, number: string, version: number, status: RequestStatus, step: string, serviceDeadline: string | null, fingerprint: string, allowedActions: Array<RequestAction>, refusal: { kind: RefusalKind, step: string, code: ErrorCode, clause: string | null, ground: RefusalGround | null, text: { kk: string, ru: string, en: string } } | null } };

export type RecordCardKeysMutationVariables = Exact<{
  input: RecordCardKeysInput;
}>;


export type RecordCardKeysMutation = { recordCardKeys: { id: string, number: string, version: number, status: RequestStatus, step: string, serviceDeadline: string | null, fingerprint: string, allowedActions: Array<RequestAction>, refusal: { kind: RefusalKind, step: string, code: ErrorCode, clause: string | null, ground: RefusalGround | null, text: { kk: string, ru: string, en: string } } | null } };

export type RecordSignedApplicationMutationVariables = Exact<{
  input: RecordSignedApplicationInput;
}>;


export type RecordSignedApplicationMutation = { recordSignedApplication: { id: string, number: string, version: number, status: RequestStatus, step: string, serviceDeadline: string | null, fingerprint: string, allowedActions: Array<RequestAction>, refusal: { kind: RefusalKind, step: string, code: ErrorCode, clause: string | null, ground: RefusalGround | null, text: { kk: string, ru: string, en: string } } | null } };

export type CardWorkQueryVariables = Exact<{
  id: string | number;
}>;


export type CardWorkQuery = { cardWork: { cardId: string, certificates: Array<{ usage: KeyUsage, der: string, sha256: string }> } };

export type RecordCardStepMutationVariables = Exact<{
  input: RecordCardStepInput;
}>;


export type RecordCardStepMutation = { recordCardStep: boolean };

export type RecordCardWrittenMutationVariables = Exact<{
  input: RecordCardWrittenInput;
}>;


export type RecordCardWrittenMutation = { recordCardWritten: { id: string, number: string, version: number, status: RequestStatus, step: string, serviceDeadline: string | null, fingerprint: string, allowedActions: Array<RequestAction>, refusal: { kind: RefusalKind, step: string, code: ErrorCode, clause: string | null, ground: RefusalGround | null, text: { kk: string, ru: string, en: string } } | null } };

export type CounterCaseFragment = { id: string, number: string, version: number, status: RequestStatus, step: string, serviceDeadline: string | null, fingerprint: string, allowedActions: Array<RequestAction>, refusal: { kind: RefusalKind, step: string, code: ErrorCode, clause: string | null, ground: RefusalGround | null, text: { kk: string, ru: string, en: string } } | null };

export type GiveUpCardIssueMutationVariables = Exact<{
  input: GiveUpCardIssueInput;
}>;


export type GiveUpCardIssueMutation = { giveUpCardIssue: { id: string, number: string, version: number, status: RequestStatus, step: string, serviceDeadline: string | null, fingerprint: string, allowedActions: Array<RequestAction>, refusal: { kind: RefusalKind, step: string, code: ErrorCode, clause: string | null, ground: RefusalGround | null, text: { kk: string, ru: string, en: string } } | null } };

export type StartCounterRevocationMutationVariables = Exact<{
  input: StartCounterRevocationInput;
}>;


export type StartCounterRevocationMutation = { startCounterRevocation: { id: string, number: string, version: number, status: RequestStatus, step: string, serviceDeadline: string | null, fingerprint: string, allowedActions: Array<RequestAction>, refusal: { kind: RefusalKind, step: string, code: ErrorCode, clause: string | null, ground: RefusalGround | null, text: { kk: string, ru: string, en: string } } | null } };

export type AcceptRevocationMutationVariables = Exact<{
  input: AcceptRevocationInput;
}>;


export type AcceptRevocationMutation = { acceptRevocation: { id: string, number: string, version: number, status: RequestStatus, step: string, serviceDeadline: string | null, fingerprint: string, allowedActions: Array<RequestAction>, refusal: { kind: RefusalKind, step: string, code: ErrorCode, clause: string | null, ground: RefusalGround | null, text: { kk: string, ru: string, en: string } } | null } };

export type RefuseRevocationMutationVariables = Exact<{
  input: RefuseRevocationInput;
}>;


export type RefuseRevocationMutation = { refuseRevocation: { id: string, number: string, version: number, status: RequestStatus, step: string, serviceDeadline: string | null, fingerprint: string, allowedActions: Array<RequestAction>, refusal: { kind: RefusalKind, step: string, code: ErrorCode, clause: string | null, ground: RefusalGround | null, text: { kk: string, ru: string, en: string } } | null } };

export type ChooseCertificatesMutationVariables = Exact<{
  input: ChooseCertificatesInput;
}>;


export type ChooseCertificatesMutation = { chooseCertificates: { id: string, number: string, version: number, status: RequestStatus, step: string, serviceDeadline: string | null, fingerprint: string, allowedActions: Array<RequestAction>, refusal: { kind: RefusalKind, step: string, code: ErrorCode, clause: string | null, ground: RefusalGround | null, text: { kk: string, ru: string, en: string } } | null } };

export type EnterRevocationMutationVariables = Exact<{
  input: EnterRevocationInput;
}>;


export type EnterRevocationMutation = { enterRevocation: { id: string, number: string, version: number, status: RequestStatus, step: string, serviceDeadline: string | null, fingerprint: string, allowedActions: Array<RequestAction>, refusal: { kind: RefusalKind, step: string, code: ErrorCode, clause: string | null, ground: RefusalGround | null, text: { kk: string, ru: string, en: string } } | null } };

export type CounterCertificatesQueryVariables = Exact<{
  id: string | number;
}>;


export type CounterCertificatesQuery = { counterCertificates: Array<{ serialHex: string, usage: KeyUsage, notBefore: string, notAfter: string, standing: CertificateStanding }> };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const CounterCaseFragmentDoc = new TypedDocumentString(`
    fragment CounterCase on Request {
  id
  number
  version
  status
  step
  serviceDeadline
  fingerprint
  allowedActions
  refusal {
    kind
    step
    code
    clause
    ground
    text {
      kk
      ru
      en
    }
  }
}
    `, {"fragmentName":"CounterCase"}) as unknown as TypedDocumentString<CounterCaseFragment, unknown>;
export const StartCounterIssueDocument = new TypedDocumentString(`
    mutation StartCounterIssue($input: StartCounterIssueInput!) {
  startCounterIssue(input: $input) {
    ...CounterCase
  }
}
    fragment CounterCase on Request {
  id
  number
  version
  status
  step
  serviceDeadline
  fingerprint
  allowedActions
  refusal {
    kind
    step
    code
    clause
    ground
    text {
      kk
      ru
      en
    }
  }
}`) as unknown as TypedDocumentString<StartCounterIssueMutation, StartCounterIssueMutationVariables>;
export const IdentifyApplicantDocument = new TypedDocumentString(`
    mutation IdentifyApplicant($input: IdentifyApplicantInput!) {
  identifyApplicant(input: $input) {
    ...CounterCase
  }
}
    fragment CounterCase on Request {
  id
  number
  version
  status
  step
  serviceDeadline
  fingerprint
  allowedActions
  refusal {
    kind
    step
    code
    clause
    ground
    text {
      kk
      ru
      en
    }
  }
}`) as unknown as TypedDocumentString<IdentifyApplicantMutation, IdentifyApplicantMutationVariables>;
export const EnterApplicantDataDocument = new TypedDocumentString(`
    mutation EnterApplicantData($input: EnterApplicantDataInput!) {
  enterApplicantData(input: $input) {
    ...CounterCase
  }
}
    fragment CounterCase on Request {
  id
  number
  version
  status
  step
  serviceDeadline
  fingerprint
  allowedActions
  refusal {
    kind
    step
    code
    clause
    ground
    text {
      kk
      ru
      en
    }
  }
}`) as unknown as TypedDocumentString<EnterApplicantDataMutation, EnterApplicantDataMutationVariables>;
export const RecordCardKeysDocument = new TypedDocumentString(`
    mutation RecordCardKeys($input: RecordCardKeysInput!) {
  recordCardKeys(input: $input) {
    ...CounterCase
  }
}
    fragment CounterCase on Request {
  id
  number
  version
  status
  step
  serviceDeadline
  fingerprint
  allowedActions
  refusal {
    kind
    step
    code
    clause
    ground
    text {
      kk
      ru
      en
    }
  }
}`) as unknown as TypedDocumentString<RecordCardKeysMutation, RecordCardKeysMutationVariables>;
export const RecordSignedApplicationDocument = new TypedDocumentString(`
    mutation RecordSignedApplication($input: RecordSignedApplicationInput!) {
  recordSignedApplication(input: $input) {
    ...CounterCase
  }
}
    fragment CounterCase on Request {
  id
  number
  version
  status
  step
  serviceDeadline
  fingerprint
  allowedActions
  refusal {
    kind
    step
    code
    clause
    ground
    text {
      kk
      ru
      en
    }
  }
}`) as unknown as TypedDocumentString<RecordSignedApplicationMutation, RecordSignedApplicationMutationVariables>;
export const CardWorkDocument = new TypedDocumentString(`
    query CardWork($id: ID!) {
  cardWork(id: $id) {
    cardId
    certificates {
      usage
      der
      sha256
    }
  }
}
    `) as unknown as TypedDocumentString<CardWorkQuery, CardWorkQueryVariables>;
export const RecordCardStepDocument = new TypedDocumentString(`
    mutation RecordCardStep($input: RecordCardStepInput!) {
  recordCardStep(input: $input)
}
    `) as unknown as TypedDocumentString<RecordCardStepMutation, RecordCardStepMutationVariables>;
export const RecordCardWrittenDocument = new TypedDocumentString(`
    mutation RecordCardWritten($input: RecordCardWrittenInput!) {
  recordCardWritten(input: $input) {
    ...CounterCase
  }
}
    fragment CounterCase on Request {
  id
  number
  version
  status
  step
  serviceDeadline
  fingerprint
  allowedActions
  refusal {
    kind
    step
    code
    clause
    ground
    text {
      kk
      ru
      en
    }
  }
}`) as unknown as TypedDocumentString<RecordCardWrittenMutation, RecordCardWrittenMutationVariables>;
export const GiveUpCardIssueDocument = new TypedDocumentString(`
    mutation GiveUpCardIssue($input: GiveUpCardIssueInput!) {
  giveUpCardIssue(input: $input) {
    ...CounterCase
  }
}
    fragment CounterCase on Request {
  id
  number
  version
  status
  step
  serviceDeadline
  fingerprint
  allowedActions
  refusal {
    kind
    step
    code
    clause
    ground
    text {
      kk
      ru
      en
    }
  }
}`) as unknown as TypedDocumentString<GiveUpCardIssueMutation, GiveUpCardIssueMutationVariables>;
export const StartCounterRevocationDocument = new TypedDocumentString(`
    mutation StartCounterRevocation($input: StartCounterRevocationInput!) {
  startCounterRevocation(input: $input) {
    ...CounterCase
  }
}
    fragment CounterCase on Request {
  id
  number
  version
  status
  step
  serviceDeadline
  fingerprint
  allowedActions
  refusal {
    kind
    step
    code
    clause
    ground
    text {
      kk
      ru
      en
    }
  }
}`) as unknown as TypedDocumentString<StartCounterRevocationMutation, StartCounterRevocationMutationVariables>;
export const AcceptRevocationDocument = new TypedDocumentString(`
    mutation AcceptRevocation($input: AcceptRevocationInput!) {
  acceptRevocation(input: $input) {
    ...CounterCase
  }
}
    fragment CounterCase on Request {
  id
  number
  version
  status
  step
  serviceDeadline
  fingerprint
  allowedActions
  refusal {
    kind
    step
    code
    clause
    ground
    text {
      kk
      ru
      en
    }
  }
}`) as unknown as TypedDocumentString<AcceptRevocationMutation, AcceptRevocationMutationVariables>;
export const RefuseRevocationDocument = new TypedDocumentString(`
    mutation RefuseRevocation($input: RefuseRevocationInput!) {
  refuseRevocation(input: $input) {
    ...CounterCase
  }
}
    fragment CounterCase on Request {
  id
  number
  version
  status
  step
  serviceDeadline
  fingerprint
  allowedActions
  refusal {
    kind
    step
    code
    clause
    ground
    text {
      kk
      ru
      en
    }
  }
}`) as unknown as TypedDocumentString<RefuseRevocationMutation, RefuseRevocationMutationVariables>;
export const ChooseCertificatesDocument = new TypedDocumentString(`
    mutation ChooseCertificates($input: ChooseCertificatesInput!) {
  chooseCertificates(input: $input) {
    ...CounterCase
  }
}
    fragment CounterCase on Request {
  id
  number
  version
  status
  step
  serviceDeadline
  fingerprint
  allowedActions
  refusal {
    kind
    step
    code
    clause
    ground
    text {
      kk
      ru
      en
    }
  }
}`) as unknown as TypedDocumentString<ChooseCertificatesMutation, ChooseCertificatesMutationVariables>;
export const EnterRevocationDocument = new TypedDocumentString(`
    mutation EnterRevocation($input: EnterRevocationInput!) {
  enterRevocation(input: $input) {
    ...CounterCase
  }
}
    fragment CounterCase on Request {
  id
  number
  version
  status
  step
  serviceDeadline
  fingerprint
  allowedActions
  refusal {
    kind
    step
    code
    clause
    ground
    text {
      kk
      ru
      en
    }
  }
}`) as unknown as TypedDocumentString<EnterRevocationMutation, EnterRevocationMutationVariables>;
export const CounterCertificatesDocument = new TypedDocumentString(`
    query CounterCertificates($id: ID!) {
  counterCertificates(id: $id) {
    serialHex
    usage
    notBefore
    notAfter
    standing
  }
}
    `) as unknown as TypedDocumentString<CounterCertificatesQuery, CounterCertificatesQueryVariables>;