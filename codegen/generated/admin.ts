/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Acceptance of the papers at the counter (regulation p.6 C2, p.6(8)). */
export type AcceptDocumentsInput = {
  /**
   * Lines of the list of papers whose originals were seen. Read when `papers` is absent.
   * @deprecated It can’t say which of several papers was shown, nor that the originals were given back: use `papers`.
   */
  documents?: Array<string | number> | null | undefined;
  /** Fingerprint read from the QR code of the paper application; nothing is accepted without it. */
  fingerprint?: string | null | undefined;
  /** Request. */
  id: string | number;
  /** True when the person was identified by his document. */
  identified: boolean;
  /** The originals that were seen. */
  papers?: Array<SeenPaperInput> | null | undefined;
  /** What stands on the one-time power of attorney; obligatory when a representative came with one. */
  powerOfAttorney?: PowerOfAttorneyInput | null | undefined;
  /** Ordered domain names to which the papers prove the right; the SSL certificate gets these alone. */
  provenDomainNames?: Array<string> | null | undefined;
  /** Who came for the applicant. Absent: as it was ordered; null: the applicant came himself. */
  representative?: RepresentativeInput | null | undefined;
  /** Version of the request that was on screen. */
  version: number;
  /** True when an individual hands the papers in together with those for an identity card: the term of two working days begins when the finished card is at the PSC (standard 1 p.4(1)). */
  withIdentityCard?: boolean | null | undefined;
};

/** Who did something. */
export type ActorKind =
  /** The applicant. */
  | 'APPLICANT'
  /** An employee. */
  | 'EMPLOYEE'
  /** The information system. */
  | 'SYSTEM';

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

/** Who or what was awaited while a limit ran. */
export type AwaitedParty =
  /** The applicant. */
  | 'APPLICANT'
  /** The finished identity card. */
  | 'IDENTITY_CARD'
  /** A state register. */
  | 'REGISTER';

/** An annex to be filled from a case and filed with it. */
export type CaseFormInput = {
  /** S1A2, S1A5 or S1A9 … S1A12; CONSENT for the consent to use protected data. */
  form: string | number;
  /** Request. */
  requestId: string | number;
};

/** Where a certificate stands in the issuing cycle. */
export type CertificateState =
  /** Serial and bytes are stored, not signed. */
  | 'INTENDED'
  /** Issued. */
  | 'ISSUED'
  /** Signed, not yet handed on. */
  | 'SIGNED';

/** Where a term stands. */
export type ClockState =
  /** Ended in time. */
  | 'MET'
  /** Ended late. */
  | 'MISSED'
  /** In time. */
  | 'ON_TIME'
  /** Past. */
  | 'OVERDUE'
  /** The applicant or a register is awaited; a machine limit stands still. */
  | 'PAUSED'
  /** Less than 24 hours are left. */
  | 'SOON';

/** The operator’s signature over the confirmation document. */
export type ConfirmRequestInput = {
  /** CMS SignedData with the document inside (CAdES-BES, attached, DER). */
  cms: string;
  /** Id of the confirmation, as `prepareConfirmation` gave it. */
  id: string | number;
};

/** Kind of a document of a case. */
export type DocumentKind =
  /** The application with its number (standard 1 annex 1). */
  | 'APPLICATION'
  /** Written consent to use protected data (standard 1 p.9); the form is ours. */
  | 'CONSENT'
  /** An annex filled from the case, to be signed by hand. */
  | 'FORM'
  /** An original paper an employee has seen. */
  | 'PAPER'
  /** Another paper of the case in another language, made on demand. */
  | 'PRINT'
  /** Receipt for accepted papers (regulation p.6(8)). */
  | 'RECEIPT'
  /** Receipt of refusal (standard 1 annex 13). */
  | 'REFUSAL'
  /** A scan that an employee attached. */
  | 'SCAN';

/** A role of the staff. */
export type EmployeeRole =
  /** Looks after accounts and the system. */
  | 'ADMINISTRATOR'
  /** Sees figures, no personal data. */
  | 'ANALYST'
  /** Keeps the archive (p.15(4)). */
  | 'ARCHIVIST'
  /** Reads cases and the audit log, changes nothing. */
  | 'AUDITOR'
  /** Call centre 1414: state by number and holds, nothing personal (p.13). */
  | 'CONTACT_CENTRE'
  /** Operator of the certification authority (regulation p.5(15)). */
  | 'OPERATOR'
  /** Head of the provider (standard 1 p.11). */
  | 'PROVIDER_HEAD'
  /** Responsible employee of the provider (p.15(1)–(2)). */
  | 'PROVIDER_OFFICER'
  /** Head of a public service centre: appoints operators by order (regulation p.15(1)). */
  | 'PSC_HEAD'
  /** Office of a public service centre: letters, carriers, incoming papers (p.15(1)). */
  | 'PSC_OFFICE'
  /** Body that controls the quality of public services (standard 1 p.11). */
  | 'QUALITY_OFFICER'
  /** Supervises operators of an office. */
  | 'SUPERVISOR'
  /** Support service of the users of e-government (p.15(3)). */
  | 'SUPPORT_OFFICER';

/** Every code that may stand in `extensions.code` of a GraphQL error. A code is never reused. */
export type ErrorCode =
  /** No long absence of the operator is recorded. (reg p.15(1)) */
  | 'ABSENCE_MISSING'
  /** An absence of fifteen days or less is not reported. (reg p.15(1)) */
  | 'ABSENCE_SHORT'
  /** The papers are destroyed. (reg p.15(4)) */
  | 'ARCHIVE_DESTROYED'
  /** The papers are under a legal hold. (reg p.15(4)) */
  | 'ARCHIVE_LEGAL_HOLD'
  /** State the reason for the copy. (reg p.15(4)) */
  | 'ARCHIVE_REASON'
  /** The term of keeping has not ended. (reg p.15(4)) */
  | 'ARCHIVE_TERM'
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
  /** The working calendar of the year in which the term ends is not entered yet. This is not a refusal, nothing is lost. The administrator has been told. */
  | 'CALENDAR_YEAR_MISSING'
  /** The check code has expired. Ask for a new one. (reg annex 2) */
  | 'CAPTCHA_EXPIRED'
  /** This check code was already used. Ask for a new one. (reg annex 2) */
  | 'CAPTCHA_SPENT'
  /** The check code does not match. Ask for a new one. (reg annex 2) */
  | 'CAPTCHA_WRONG'
  /** There is no card in the reader. Insert the identity card. (reg p.9(1)) */
  | 'CARD_ABSENT'
  /** The card cannot make such a key. Choose another algorithm or another card. (reg p.9(6)) */
  | 'CARD_ALGORITHM_ABSENT'
  /** The card gave an unexpected answer. Insert it again and repeat; if it happens again, tell the support. */
  | 'CARD_ANSWER_UNEXPECTED'
  /** Another program is using the card. Close it and repeat. */
  | 'CARD_BUSY'
  /** This request is over, and nothing of it stays on the card. The card may begin a new one. (reg p.9(10)) */
  | 'CARD_CASE_OVER'
  /** The card already holds keys, and new ones would destroy them. The operator has to confirm this with his signature. (reg p.9(6)) */
  | 'CARD_DESTRUCTION_UNCONFIRMED'
  /** This is another card. Insert the identity card with which the request was started. (reg p.9(1)) */
  | 'CARD_DIFFERENT'
  /** The card does not hold the key of this certificate. The certificate is revoked and the request is started anew. (reg p.9(10)) */
  | 'CARD_KEY_MISSING'
  /** Writing onto the card is not open. Start the work with the card from the beginning. (reg p.9(10)) */
  | 'CARD_MANAGEMENT_KEY_NEEDED'
  /** Card and workplace did not recognise each other: the management key of the card is another. Turn to the place that prepared the card. (reg p.9(6)) */
  | 'CARD_MANAGEMENT_KEY_WRONG'
  /** There is not enough room on the card. Another card is needed. (reg p.9(10)) */
  | 'CARD_MEMORY_FULL'
  /** This cannot be done with the card as it stands now. */
  | 'CARD_MOVE_NOT_ALLOWED'
  /** This card has no place for keys (PIV). Another card is needed. (reg p.9(6)) */
  | 'CARD_NOT_PIV'
  /** The keys of this request were made at another workplace. Go on there. (reg p.9(6)) */
  | 'CARD_OF_OTHER_STATION'
  /** The workplace did not get the order in time. Make sure that the card is inserted, and start again. */
  | 'CARD_ORDER_STALE'
  /** This card is recorded as lost or destroyed. No keys go onto it. (reg p.9(6)) */
  | 'CARD_OUT_OF_USE'
  /** The PIN code is blocked. Set a new one with the PUK code, or turn to the body that issued the identity card. (reg p.9(6)) */
  | 'CARD_PIN_BLOCKED'
  /** A PIN code has 6 to 8 digits, a PUK code 8 characters. The card takes no other. (reg p.9(6)) */
  | 'CARD_PIN_MALFORMED'
  /** The card wants the PIN code before it signs. Enter it. (reg p.9(6)) */
  | 'CARD_PIN_NEEDED'
  /** The PIN code is wrong. Enter it again. (reg p.9(6)) */
  | 'CARD_PIN_WRONG'
  /** The PUK code is blocked. The card cannot be opened any more; another one is needed. (reg p.9(6)) */
  | 'CARD_PUK_BLOCKED'
  /** The PUK code is wrong. Check it: the number of tries is limited. (reg p.9(6)) */
  | 'CARD_PUK_WRONG'
  /** This computer has no program for card readers (PC/SC), or it does not run. Install it and repeat. */
  | 'CARD_READER_UNAVAILABLE'
  /** The certificate read back from the card is not the one that was issued. Write it again. (reg p.9(10)) */
  | 'CARD_READ_BACK_DIFFERS'
  /** The card was taken out before the work was done. Insert it again and go on. (reg p.9(10)) */
  | 'CARD_REMOVED'
  /** This workplace has ended. Order the work anew at another one. (reg p.9(6)) */
  | 'CARD_STATION_ENDED'
  /** A workplace with this name or this certificate is registered already. */
  | 'CARD_STATION_KNOWN'
  /** No workplace for cards is registered under this name. */
  | 'CARD_STATION_UNKNOWN'
  /** This certificate is not of this request. (reg p.9(10)) */
  | 'CARD_STEP_FOREIGN'
  /** The signature key of a legal entity is of GOST 34.310-2004, and an identity card makes RSA keys only. Choose another place for the key. (std1 annexes 4, 8) */
  | 'CARD_WITHOUT_GOST'
  /** The certificates are still being issued. Repeat in a few seconds. (reg p.9(10)) */
  | 'CARD_WORK_NOT_READY'
  /** The workplace is busy with this request. Wait until it is done. */
  | 'CARD_WORK_UNDER_WAY'
  /** The certificate was not written onto the card. Insert the card again and repeat. (reg p.9(10)) */
  | 'CARD_WRITE_FAILED'
  /** There is no key carrier in the reader. Insert your carrier and repeat. (reg p.15(1)) */
  | 'CARRIER_ABSENT'
  /** This carrier already holds keys, and new ones would destroy them. Insert a blank carrier. (reg p.15(1)) */
  | 'CARRIER_HOLDS_KEYS'
  /** The carrier holds no key that fits this act. Insert your own carrier. (reg p.15(1)) */
  | 'CARRIER_KEY_ABSENT'
  /** A carrier with this serial is registered already. (reg p.15(1)) */
  | 'CARRIER_KNOWN'
  /** The operator holds no key carrier. Hand one over first. (reg p.15(1)) */
  | 'CARRIER_MISSING'
  /** The key carrier is not free. (reg p.15(1)) */
  | 'CARRIER_NOT_FREE'
  /** No carrier with this serial was handed to this operator. (reg p.15(1)) */
  | 'CARRIER_SERIAL'
  /** This request is finished: it does not change any more. */
  | 'CASE_FINISHED'
  /** Choose the certificates to revoke first: the application names their serial numbers. An empty form can be printed on the portal. (std1 p.9) */
  | 'CERTIFICATES_NOT_CHOSEN'
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
  /** The state of the complaint has changed meanwhile. Reload it and look again. (std1 p.11) */
  | 'COMPLAINT_CHANGED'
  /** A complaint gives surname, first name and postal address of an individual, or name, postal address, outgoing number and date of a legal entity. (std1 p.11) */
  | 'COMPLAINT_CONTENT'
  /** The responsible executor must be an active employee of the organisation. (std1 p.11) */
  | 'COMPLAINT_EXECUTOR'
  /** The term of the answer is not over. Wait for it; if you disagree, or no answer comes in time, you may turn to the authorised body. (std1 p.11) */
  | 'COMPLAINT_NOT_OVERDUE'
  /** This complaint belongs to another organisation or another executor. (std1 p.11) */
  | 'COMPLAINT_NOT_YOURS'
  /** Upload the scan of the complaint on paper first: without it the complaint is not registered. (std1 p.11) */
  | 'COMPLAINT_SCAN'
  /** A complaint must be signed by the recipient of the service. (std1 p.11) */
  | 'COMPLAINT_SIGNATURE'
  /** This action does not fit the present state of the complaint. (std1 p.11) */
  | 'COMPLAINT_STATE'
  /** There is no complaint under this number. Check it. (std1 p.11) */
  | 'COMPLAINT_UNKNOWN'
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
  /** The copies were delivered already. (reg p.15(2)) */
  | 'COPIES_DELIVERED'
  /** The request did not come from this page. Reload it. */
  | 'CSRF_TOKEN'
  /** The key request (PKCS#10) cannot be read. Make the keys again. (RFC 2986) */
  | 'CSR_MALFORMED'
  /** The key request is not signed with its own key. (RFC 2986 4.2) */
  | 'CSR_PROOF_OF_POSSESSION'
  /** The key request (PKCS#10) is too large. */
  | 'CSR_TOO_LARGE'
  /** Attach the scan of the written consent to use data that the applicant signed. (std1 p.9) */
  | 'DATA_USE_CONSENT_NOT_SCANNED'
  /** First record the applicant’s written consent to use his data. (std1 p.9) */
  | 'DATA_USE_CONSENT_REQUIRED'
  /** The package of documents is not complete. (std1 p.10) */
  | 'DOCUMENTS_INCOMPLETE'
  /** The PKCS#10 names no domain (subjectAltName, dNSName). (std1 annexes 6, 7) */
  | 'DOMAIN_NAMES_MISSING'
  /** The new PKCS#10 must ask for all domain names that papers proved for the present certificate, and for no others. For other names place a new order and bring the papers. (std1 p.9 issue 3)) */
  | 'DOMAIN_NAMES_NOT_PROVEN'
  /** The PKCS#10 may hold domain names only; one of them is not well formed. (std1 annexes 6, 7) */
  | 'DOMAIN_NAME_FORM'
  /** No certificate is issued for a whole domain zone (for example *.kz). (std1 annexes 6, 7) */
  | 'DOMAIN_NAME_PUBLIC_SUFFIX'
  /** Two different people have to sign. (reg p.15(1)) */
  | 'DUAL_CONTROL'
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
  /** Only PDF, JPEG or PNG files are taken. */
  | 'FILE_TYPE'
  /** The key fingerprint on the paper application differs from the keys in the system. (reg p.6 C2) */
  | 'FINGERPRINT_MISMATCH'
  /** This action is not part of your role. (reg p.19(1)) */
  | 'FORBIDDEN'
  /** The value is not in Base64. (std1 p.9) */
  | 'FORM_BASE64'
  /** The text has characters that cannot be printed: type it again. */
  | 'FORM_CHARACTERS'
  /** Write the date as YYYY-MM-DD, for example 2026-11-22. */
  | 'FORM_DATE'
  /** No value belongs here: it is printed or done by hand. (std1 p.9) */
  | 'FORM_FIELD_FIXED'
  /** Fill in the field. (std1 p.9) */
  | 'FORM_FIELD_REQUIRED'
  /** The value is too long for the form. */
  | 'FORM_FIELD_TOO_LONG'
  /** The field is given twice. */
  | 'FORM_FIELD_TWICE'
  /** The form has no such field. (std1 p.9) */
  | 'FORM_FIELD_UNKNOWN'
  /** This form is filled in when a request is made on the portal: make a request. (std1 p.9) */
  | 'FORM_NOT_PRINTABLE'
  /** Choose one of the options that the form prints. (std1 p.9) */
  | 'FORM_OPTION_UNKNOWN'
  /** The form to print is gone: it is kept for ten minutes only. Fill it in again. */
  | 'FORM_PRINT_GONE'
  /** The serial number of a certificate consists of the digits 0–9 and the letters A–F. (std1 p.9) */
  | 'FORM_SERIAL'
  /** There are more lines than the form has: fill in another application. (std1 p.9) */
  | 'FORM_TOO_MANY_LINES'
  /** The standard has no such form. (std1 p.9) */
  | 'FORM_UNKNOWN'
  /** Number and surname do not belong together. Ask again or send the caller to a counter. (reg p.13) */
  | 'HOLD_CALLER_NOT_CONFIRMED'
  /** Set a term of 1 to 365 days for holds. */
  | 'HOLD_DAYS_BOUNDS'
  /** The link has expired. Call 1414. (reg p.13) */
  | 'HOLD_LINK_EXPIRED'
  /** There is no such link. Call 1414. */
  | 'HOLD_LINK_UNKNOWN'
  /** The link was used already: the order is stopped or the certificate is on hold. */
  | 'HOLD_LINK_USED'
  /** There is nothing to hold: the certificate is not issued, has expired or is revoked. (std1 p.6) */
  | 'HOLD_NOTHING_TO_HOLD'
  /** The hold has ended already: the certificate was released or revoked. */
  | 'HOLD_NOT_ACTIVE'
  /** The owner has not asked for it with another certificate of his. He has to ask, or to come to a counter. (reg p.19(5) rule 3) */
  | 'HOLD_NOT_ASKED'
  /** The term of the hold is not over yet. */
  | 'HOLD_NOT_OVER'
  /** This hold cannot be lifted in this way. (reg p.19(5)) */
  | 'HOLD_OTHER_WAY'
  /** Who came is not the owner of this certificate and does not act for the organisation. The owner or the first head has to come. (reg p.5(7)) */
  | 'HOLD_PERSON_NOT_OWNER'
  /** The signature was not confirmed, or the document is too old or meant for another act. */
  | 'HOLD_SIGNATURE_WRONG'
  /** The signer is not the owner of this certificate. (reg p.5(7)) */
  | 'HOLD_SIGNER_NOT_OWNER'
  /** Ask for the release with a valid certificate of another order, or come to a counter. (reg p.19(5) rule 3) */
  | 'HOLD_SIGNER_SAME_ORDER'
  /** A request with other data was already sent under this key. Open the form again. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** The arrival of the finished identity card is already recorded: the term runs from that moment. (std1 p.4(1)) */
  | 'IDENTITY_CARD_ARRIVED'
  /** This request was not made together with an identity card, or is finished: no arrival is recorded. (std1 p.4(1)) */
  | 'IDENTITY_CARD_NOT_AWAITED'
  /** Only an individual, at a public service centre, hands in papers together with those for an identity card. Clear the mark. (std1 p.4(1)) */
  | 'IDENTITY_CARD_NOT_ORDERED_HERE'
  /** This request belongs to another centre, which records the arrival of the card. (std1 p.4(1)) */
  | 'IDENTITY_CARD_OTHER_OFFICE'
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
  /** The date since which the key may be known to others is still ahead. State one that has passed. (reg t.3 a.4) */
  | 'INVALIDITY_DATE_AHEAD'
  /** Since when a key may be known to others is stated only where this is the reason of the revocation. (reg t.3 a.4) */
  | 'INVALIDITY_DATE_REASON'
  /** The validity of the certificate had not begun on that date. State one that is not before its beginning. (reg t.3 a.4) */
  | 'INVALIDITY_DATE_TOO_EARLY'
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
  /** The telephone code was not accepted. (reg p.19(5)) */
  | 'KEY_LOSS_CODE_WRONG'
  /** This report was decided already. (reg p.19(5)) */
  | 'KEY_LOSS_DECIDED'
  /** The moment of the loss lies in the future. (reg p.19(5)) */
  | 'KEY_LOSS_MOMENT'
  /** The key request (PKCS#10) names another key store than the one chosen in the order. Make the keys again in the chosen place, or choose that place. (std1 annex 1) */
  | 'KEY_STORE_DIFFERS'
  /** The RSA key is longer than 8192 bits. */
  | 'KEY_TOO_LONG'
  /** The RSA key is shorter than 2048 bits. (std1 annex 1) */
  | 'KEY_TOO_SHORT'
  /** This kind of applicant has no such field. Leave it empty. (std1 p.9) */
  | 'KIND_FIELD_FOREIGN'
  /** This kind of applicant must fill in this field. (std1 p.9) */
  | 'KIND_FIELD_REQUIRED'
  /** Only the pair of signature and authentication goes onto the identity card. Choose another place for the key of an SSL certificate. (reg p.9(10)) */
  | 'KIND_WITHOUT_PAIR'
  /** The official letter needs the application and a copy of the order. (reg p.15(1)) */
  | 'LETTER_INCOMPLETE'
  /** Record the receipt of the letter first. (reg p.15(1)) */
  | 'LETTER_NOT_RECEIVED'
  /** The letter does not carry the EDS of the head of the centre. (reg p.15(1)) */
  | 'LETTER_NOT_SIGNED'
  /** A letter with this number is registered already. (reg p.15(1)) */
  | 'LETTER_NUMBER'
  /** The list has no such column, comparison or value. */
  | 'LIST_QUERY'
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
  /** This person is appointed as an operator already. (reg p.15(1)) */
  | 'OPERATOR_APPOINTED_ALREADY'
  /** The one-time code does not fit. Ask the employee who handed over the carrier. (reg p.15(1)) */
  | 'OPERATOR_CODE'
  /** Acknowledge the version of the operator’s instruction in force. (reg p.15(1)) */
  | 'OPERATOR_INSTRUCTION'
  /** Attach the file of the order of appointment. (reg p.15(1)) */
  | 'OPERATOR_ORDER_MISSING'
  /** This operator belongs to another centre. (reg p.15(1)) */
  | 'OPERATOR_OTHER_OFFICE'
  /** Confirm that the qualification requirements are met. (reg p.15(1)) */
  | 'OPERATOR_REQUIREMENTS'
  /** The operator does not stand where this action is possible. Reload. (reg p.15(1)) */
  | 'OPERATOR_STATE'
  /** The person in whose name it was ordered reported that he did not order it. The order is stopped. (std1 p.10) */
  | 'ORDER_DISPUTED'
  /** Write the name of the organisation as in its registration document. (std1 annex 4) */
  | 'ORGANISATION_NAME'
  /** Give the originals back to the applicant and tick them. (std1 p.9) */
  | 'ORIGINALS_NOT_RETURNED'
  /** The paper is not sealed yet. Try again in a minute. */
  | 'PAPER_NOT_SEALED'
  /** The period ends before it begins. */
  | 'PERIOD_REVERSED'
  /** Write the telephone as +7 and ten digits. (std1 annex 1) */
  | 'PHONE_INVALID'
  /** A newer version of the policy is in force. Read it and tick again. (reg p.19(4)) */
  | 'POLICY_VERSION'
  /** This office has no such role. (reg p.5(15)) */
  | 'POST_OFFICE'
  /** This post is not yours to decide about. (reg p.15(1)) */
  | 'POST_POWER'
  /** Enter the number and the date of the power of attorney and the notary (legal entity) who certified it. (std1 annex 2) */
  | 'POWER_OF_ATTORNEY_DETAILS'
  /** Attach the scan of the one-time power of attorney to the representative. (std1 annex 2) */
  | 'POWER_OF_ATTORNEY_NOT_SCANNED'
  /** This power of attorney was used for another request. It serves once: present a new one. (std1 annex 2) */
  | 'POWER_OF_ATTORNEY_USED'
  /** The query is too heavy: ask for fewer fields. */
  | 'QUERY_TOO_COSTLY'
  /** The questionnaire of this request was answered already. Thank you! (reg p.18) */
  | 'QUESTIONNAIRE_ANSWERED'
  /** Statistics are published for months that are over only. (reg p.18) */
  | 'QUESTIONNAIRE_MONTH'
  /** There is no questionnaire under this link or number: the request has not ended, or the link is out of date. (reg p.18) */
  | 'QUESTIONNAIRE_UNKNOWN'
  /** The registration centre does not open any more today: no ticket is given. (std1 p.8) */
  | 'QUEUE_CLOSED'
  /** This centre takes no bookings: a ticket is given on arrival. (std1 p.8(1)) */
  | 'QUEUE_NO_BOOKING'
  /** Your account belongs to no registration centre: it has no queue. (std1 p.8) */
  | 'QUEUE_NO_OFFICE'
  /** The place is booked at another centre or for another day. An ordinary ticket may be taken. (std1 p.8(2)) */
  | 'QUEUE_PLACE_ELSEWHERE'
  /** A place is booked for this request already. Cancel it first. (std1 p.8(2)) */
  | 'QUEUE_PLACE_TAKEN'
  /** No place is booked under this number. Check it, or take an ordinary ticket. (std1 p.8(2)) */
  | 'QUEUE_PLACE_UNKNOWN'
  /** No place is left at this time. Choose another one. (std1 p.8(2)) */
  | 'QUEUE_SLOT_FULL'
  /** This time cannot be booked. Choose another one from the list. (std1 p.8(2)) */
  | 'QUEUE_SLOT_UNKNOWN'
  /** The state of the ticket has changed meanwhile. Reload the queue. (std1 p.8) */
  | 'QUEUE_TICKET_CHANGED'
  /** Another window has called this ticket. (std1 p.8) */
  | 'QUEUE_TICKET_OF_OTHER'
  /** Finish the ticket you called first: end the service, mark the person absent or return the ticket. (std1 p.8) */
  | 'QUEUE_TICKET_OPEN'
  /** This action does not fit the present state of the ticket. Reload the queue. (std1 p.8) */
  | 'QUEUE_TICKET_STATE'
  /** Requests come too often. Wait a little and try again. */
  | 'RATE_LIMITED'
  /** A refusal must be motivated: give the reason. (reg p.6(3), p.6(7), p.6(10)) */
  | 'REASON_REQUIRED'
  /** The data do not agree with the state register. (reg p.6(3)) */
  | 'REGISTER_DISAGREES'
  /** This person holds no signature certificate of this kind in force: this ground does not serve. (std1 p.3) */
  | 'REPEAT_GROUND_UNTRUE'
  /** The person holds a certificate in force: the repeat is made on the portal, signed with it. If the key is lost, the certificate is revoked at a PSC or the provider first. (std1 p.3) */
  | 'REPEAT_ON_PORTAL'
  /** Who acts for a person needs a notarised power of attorney, for an organisation its own or the head’s papers. (std1 p.9; std1 annexes 2, 5) */
  | 'REPRESENTATIVE_BASIS'
  /** Representative and applicant are one person. If you come yourself, name no representative. (std1 p.9) */
  | 'REPRESENTATIVE_IS_APPLICANT'
  /** Enter the name and the IIN of the representative and the paper by which he acts, or mark that the applicant came himself. (std1 p.9 revoke) */
  | 'REPRESENTATIVE_REQUIRED'
  /** The head of the centre has not asked to resume the work. (reg p.15(1)) */
  | 'RESUME_NOT_ASKED'
  /** This rule is confirmed already. (reg p.15(4)) */
  | 'RETENTION_CONFIRMED'
  /** The certificate was issued to another kind of applicant, and its revocation needs other papers. Start a new request with the kind under which it was ordered. (std1 p.9 revoke) */
  | 'REVOCATION_KIND_DIFFERS'
  /** The certificate of a key that is lost or may be known to others is revoked at once; it cannot wait. (reg t.3 a.4) */
  | 'REVOCATION_MOMENT_COMPROMISED'
  /** The moment of the revocation has passed. Choose a moment ahead, or leave the field empty: then the certificate is revoked at once. (reg t.3 a.4) */
  | 'REVOCATION_MOMENT_PAST'
  /** The certificate will have expired by then. Choose a moment within its validity. (reg t.3 a.4) */
  | 'REVOCATION_MOMENT_TOO_LATE'
  /** Choose the reason of the revocation from the list. (reg t.3 a.4) */
  | 'REVOCATION_REASON_REQUIRED'
  /** This certificate is already revoked. (reg p.8 C1) */
  | 'REVOCATION_TARGET_REVOKED'
  /** There is no such certificate in your name. Only an own certificate can be revoked. (reg p.8 C1) */
  | 'REVOCATION_TARGET_UNKNOWN'
  /** There are no finished cases to check in this period. (reg p.15(2)) */
  | 'SAMPLE_EMPTY'
  /** This service takes no new requests. (reg order p.4) */
  | 'SERVICE_CLOSED'
  /** The service does not answer at the moment. This is not a refusal. Try again later. */
  | 'SERVICE_UNAVAILABLE'
  /** The office has closed and the session with it. Take the key carrier out of the computer. (reg p.19(5) rule 7) */
  | 'SESSION_CLOSED'
  /** The session has ended: the certificate or account was stopped, or time ran out. Sign in again. (reg p.19(1)) */
  | 'SESSION_ENDED'
  /** Tick that the application signed by the applicant was seen. (reg p.9(7)) */
  | 'SIGNATURE_NOT_SEEN'
  /** Attach the scan of the application that the applicant signed. (reg p.9(7)) */
  | 'SIGNED_APPLICATION_NOT_SCANNED'
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
  /** The centre has a responsible person already. End that appointment first. (reg p.15(3)) */
  | 'SUPPORT_CONTACT_ACTIVE'
  /** The official letter on the appointment has not come. (reg p.15(3)) */
  | 'SUPPORT_LETTER_MISSING'
  /** A personal mailbox does not fit: give the corporate address. (reg p.15(3)) */
  | 'SUPPORT_MAILBOX_PERSONAL'
  /** Only the responsible person answers the request. (reg p.15(3)) */
  | 'SUPPORT_NOT_CONTACT'
  /** The request does not stand where this action is possible. Reload. (reg p.15(3)) */
  | 'SUPPORT_STATE'
  /** Sign in first. (reg p.19(1)) */
  | 'UNAUTHENTICATED'
  /** The file is empty. */
  | 'UPLOAD_EMPTY'
  /** Pictures are not taken at the moment: send a PDF. */
  | 'UPLOAD_IMAGES_OFF'
  /** The picture is damaged or incomplete: scan it again. */
  | 'UPLOAD_IMAGE_DAMAGED'
  /** The list of papers of this request has no such line. Attach the scan to a line of the list. (std1 p.9) */
  | 'UPLOAD_LINE_UNKNOWN'
  /** The PDF holds an action that starts a program or sends data and is not taken. (reg p.19(1)) */
  | 'UPLOAD_PDF_ACTION'
  /** Another file is embedded in the PDF; it is not taken. (reg p.19(2)) */
  | 'UPLOAD_PDF_EMBEDDED'
  /** The PDF is protected by a password: save it without protection. (reg p.19(3)) */
  | 'UPLOAD_PDF_ENCRYPTED'
  /** The PDF is packed in a way that cannot be inspected: save it with another program. */
  | 'UPLOAD_PDF_FILTER'
  /** The PDF holds JavaScript and is not taken. (reg p.19(2)) */
  | 'UPLOAD_PDF_JAVASCRIPT'
  /** The PDF is damaged or its structure is broken: save it again. */
  | 'UPLOAD_PDF_MALFORMED'
  /** The PDF holds an XFA form and is not taken. (reg p.19(2)) */
  | 'UPLOAD_PDF_XFA'
  /** A file of another format hides in this one: scan it again. (reg p.19(2)) */
  | 'UPLOAD_POLYGLOT'
  /** The file is too large: up to 10 MB and 60 million pixels are taken. */
  | 'UPLOAD_TOO_LARGE'
  /** Only PDF, JPEG and PNG files are taken. */
  | 'UPLOAD_TYPE'
  /** The file carries the mark of a virus and is not taken. (reg p.19(5) rule 8) */
  | 'UPLOAD_VIRUS'
  /** The violation does not stand where this action is possible. Reload. (reg p.15(2)) */
  | 'VIOLATION_STATE'
  /** The waiting term is not over yet. (reg t.1 a.5) */
  | 'WAIT_NOT_OVER'
  /** The term for handing in the documents is over: the request is no longer accepted. Make a new one. (reg t.1 a.5) */
  | 'WAIT_OVER'
  /** The centre has a workplace of this name already. (reg p.19(5)) */
  | 'WORKPLACE_KNOWN'
  /** This computer is no registered workplace of your centre. Sign in at a registered one. (reg p.19(5)) */
  | 'WORKPLACE_NOT_REGISTERED'
  /** This workplace is not one of yours. Sign in at a workplace that was named for you. (reg p.19(5) rule 1) */
  | 'WORKPLACE_OF_OTHERS'
  /** No workplace is registered under this code. Ask the administrator for it. (reg p.19(5)) */
  | 'WORKPLACE_UNKNOWN'
  /** Work with a card is not repeated by itself: the operator orders it anew from the page of the request. */
  | 'WORK_ORDERED_ANEW'
  /** This work is not among the failed any more: somebody has repeated or settled it. */
  | 'WORK_SETTLED';

/** Where the applicant keeps the private keys (regulation annex 2 field 10). */
export type KeyStorage =
  /** A PKCS#12 file. */
  | 'FILE'
  /** The chip of the identity card. */
  | 'ID_CARD'
  /** A protected carrier of key information, recommended by p.19(4). */
  | 'PROTECTED_CARRIER';

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

/** Kind of a limit. */
export type LimitKind =
  /** Seconds or minutes of a step: measured, a breach is recorded, the case goes on. */
  | 'MACHINE'
  /** Days owed to the applicant (standard 1 p.4). */
  | 'SERVICE'
  /** Days the applicant has. */
  | 'WAIT';

/** A text written by an employee; Kazakh is obligatory. */
export type LocalizedTextInput = {
  /** English; the Kazakh text stands in when absent. */
  en?: string | null | undefined;
  /** Kazakh, at most 1000 characters. */
  kk: string;
  /** Russian; the Kazakh text stands in when absent. */
  ru?: string | null | undefined;
};

/** Where a notice stands. */
export type MailState =
  /** Taken over by the mail server and returned later (RFC 3464). */
  | 'BOUNCED'
  /** Refused by the mail server for good. */
  | 'FAILED'
  /** The applicant left no address: the paper is handed out instead. */
  | 'NONE'
  /** Waiting to be sent, or being tried again. */
  | 'QUEUED'
  /** Taken over by the mail server or written to the mailbox folder. */
  | 'SENT';

/** Who runs a registration centre (regulation p.1). */
export type OfficeKind =
  /** The service provider itself. */
  | 'PROVIDER'
  /** Public service centre. */
  | 'PSC';

/** A paper of a case in another language. */
export type PaperPrintInput = {
  /** Application, receipt, refusal, consent or annex among the documents of the case. */
  documentId: string | number;
  /** Language that stands beside the Kazakh. */
  language: Language;
};

/** What stands on a one-time power of attorney (standard 1 annexes 2 and 5); it serves one case. */
export type PowerOfAttorneyInput = {
  /** Day on which it was given. */
  issuedOn: string;
  /** Notary who certified it; of annex 5 the legal entity. */
  issuer: string;
  /** Number in the register of the notary or of the legal entity. */
  number: string;
};

/** Ground of a refusal at the counter (standard 1 p.10, regulation p.6 C2). */
export type RefusalGround =
  /** The package of papers is not complete. */
  | 'DOCUMENTS_INCOMPLETE'
  /** The key fingerprint on the paper differs from the keys of the request. */
  | 'FINGERPRINT_MISMATCH'
  /** The person could not be identified. */
  | 'IDENTITY_NOT_CONFIRMED'
  /** The person holds a signature certificate in force: the repeat is made on the portal (standard 1 p.3). */
  | 'REPEAT_ON_PORTAL';

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

/** Refusal at the counter (regulation p.6(7)); always motivated. */
export type RefuseDocumentsInput = {
  /** Ground. */
  ground: RefusalGround;
  /** Request. */
  id: string | number;
  /** Papers that are missing, for an incomplete package. */
  missing?: Array<string | number> | null | undefined;
  /** The reason in words. */
  reason: LocalizedTextInput;
  /** Postal address of the recipient for annex 13; without it the line stays for the hand. */
  recipientAddress?: string | null | undefined;
  /** Version of the request that was on screen. */
  version: number;
};

/** What a state register answered. */
export type RegisterOutcome =
  /** No such person. */
  | 'ABSENT'
  /** Found, but the names differ. */
  | 'DIFFERENT'
  /** Found, and the names agree. */
  | 'FOUND'
  /** Did not answer; asked again, never a refusal. */
  | 'UNAVAILABLE';

/** By which paper somebody acts for another. */
export type RepresentativeBasis =
  /** He is the first head or acts for him (standard 1 p.9, rule for the first head). */
  | 'HEAD_DOCUMENTS'
  /** Notarised power of attorney (standard 1 annex 2). */
  | 'NOTARISED_POWER_OF_ATTORNEY'
  /** Power of attorney of the organisation (standard 1 annex 5). */
  | 'ORGANISATION_POWER_OF_ATTORNEY';

/** Who acts for the applicant (standard 1 p.9). */
export type RepresentativeInput = {
  /** By which paper he acts. */
  basis: RepresentativeBasis;
  /** First name. */
  givenName: string;
  /** IIN of the representative. */
  iin: string;
  /** Patronymic, when there is one. */
  patronymic?: string | null | undefined;
  /** Surname. */
  surname: string;
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

/** Filters of the inbox; all given ones must hold. */
export type RequestFilter = {
  /** Where the deadline that runs stands. */
  clock?: ClockState | null | undefined;
  /** True: taken by me. */
  mine?: boolean | null | undefined;
  /** Registration centre. */
  officeId?: string | number | null | undefined;
  /** Service. */
  serviceId?: string | null | undefined;
  /** One of these states. */
  statuses?: Array<RequestStatus> | null | undefined;
  /** True: taken by nobody. With `mine`: by me or by nobody. */
  unclaimed?: boolean | null | undefined;
};

/** Order of the inbox. */
export type RequestSort = {
  /** By what. */
  field: RequestSortField;
  /** In which direction. */
  order: SortOrder;
};

/** What the inbox is ordered by. */
export type RequestSortField =
  /** Surname and first name in the order of the Kazakh alphabet. */
  | 'APPLICANT'
  /** The deadline that runs; without a deadline last. */
  | 'DUE'
  /** Number. */
  | 'NUMBER'
  /** When it was sent. */
  | 'SUBMITTED_AT';

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

/** Reason of a revocation (RFC 5280 5.3.1). */
export type RevocationReason =
  /** The key of the attribute authority may be known to others. */
  | 'AA_COMPROMISE'
  /** Data of the holder changed. */
  | 'AFFILIATION_CHANGED'
  /** The key of the authority may be known to others. */
  | 'CA_COMPROMISE'
  /** Suspended. */
  | 'CERTIFICATE_HOLD'
  /** No longer needed. */
  | 'CESSATION_OF_OPERATION'
  /** The private key may be known to others. */
  | 'KEY_COMPROMISE'
  /** The power named in it was withdrawn. */
  | 'PRIVILEGE_WITHDRAWN'
  /** Taken off hold. */
  | 'REMOVE_FROM_CRL'
  /** Replaced by a newer certificate. */
  | 'SUPERSEDED'
  /** Not stated. */
  | 'UNSPECIFIED';

/** One original that was handed over (standard 1 p.9). */
export type SeenPaperInput = {
  /** Which of the alternatives of the line it was. */
  alternative?: string | number | null | undefined;
  /** Line of the list of papers. */
  id: string | number;
  /** True when the original was given back; papers that stay with the case need none. */
  originalReturned: boolean;
};

/** Direction of an order. */
export type SortOrder =
  /** Ascending. */
  | 'ASC'
  /** Descending. */
  | 'DESC';

export type WordsFragment = { kk: string, ru: string, en: string };

export type OfficeNameFragment = { id: string, code: string, name: { kk: string, ru: string, en: string } };

export type ClaimFactsFragment = { id: string, name: string, since: string, warnsAt: string, returnsAt: string };

export type ClockFactsFragment = { id: string, due: string, state: ClockState, clause: string | null, limitText: { kk: string, ru: string, en: string } };

export type RunningClockFactsFragment = { kind: LimitKind, awaited: AwaitedParty | null, id: string, due: string, state: ClockState, clause: string | null, mustAct: { kk: string, ru: string, en: string }, limitText: { kk: string, ru: string, en: string } };

export type SessionFactsFragment = { csrfToken: string, expiresAt: string, closesAt: string | null, certificateSha256: string, employee: { id: string, surname: string, givenName: string, patronymic: string | null, roles: Array<EmployeeRole>, permissions: Array<string>, office: { id: string, code: string, name: { kk: string, ru: string, en: string } } | null } };

export type ListedRequestFragment = { id: string, number: string, version: number, status: RequestStatus, step: string, submittedAt: string, registeredAt: string | null, waitUntil: string | null, serviceDeadline: string | null, allowedActions: Array<RequestAction>, statusText: { kk: string, ru: string, en: string }, service: { kk: string, ru: string, en: string }, stepTitle: { kk: string, ru: string, en: string }, waitingReason: { kk: string, ru: string, en: string } | null, applicant: { surname: string, givenName: string, patronymic: string | null, iinMasked: string }, office: { id: string, code: string, name: { kk: string, ru: string, en: string } }, clocks: Array<{ id: string, due: string, state: ClockState, clause: string | null, limitText: { kk: string, ru: string, en: string } }>, claimedBy: { id: string, name: string, since: string, warnsAt: string, returnsAt: string } | null };

export type CaseRequestFragment = { id: string, number: string, version: number, status: RequestStatus, channel: string, step: string, submittedAt: string, registeredAt: string | null, waitUntil: string | null, serviceDeadline: string | null, withIdentityCard: boolean, identityCardArrivedAt: string | null, finishedAt: string | null, installedAt: string | null, agreedPolicyVersion: string | null, keyStorage: KeyStorage | null, language: Language, fingerprint: string, mailState: MailState | null, allowedActions: Array<RequestAction>, statusText: { kk: string, ru: string, en: string }, service: { kk: string, ru: string, en: string }, stepTitle: { kk: string, ru: string, en: string }, waitingReason: { kk: string, ru: string, en: string } | null, runningClocks: Array<{ kind: LimitKind, awaited: AwaitedParty | null, id: string, due: string, state: ClockState, clause: string | null, mustAct: { kk: string, ru: string, en: string }, limitText: { kk: string, ru: string, en: string } }>, applicant: { kind: ApplicantKind, surname: string, givenName: string, patronymic: string | null, iinMasked: string, iin: string | null, email: string | null, phone: string | null, details: { treasuryCode: string | null, accessLevel: string | null, enotaryRoleText: { kk: string, ru: string, en: string } | null } | null }, office: { kind: OfficeKind, id: string, code: string, name: { kk: string, ru: string, en: string } }, clocks: Array<{ id: string, due: string, state: ClockState, clause: string | null, limitText: { kk: string, ru: string, en: string } }>, claimedBy: { id: string, name: string, since: string, warnsAt: string, returnsAt: string } | null, documentList: Array<{ id: string, clause: string | null, required: boolean, givenBack: boolean, title: { kk: string, ru: string, en: string }, options: Array<{ id: string, clause: string, title: { kk: string, ru: string, en: string } }> }>, documents: Array<{ id: string, kind: DocumentKind, sha256: string | null, url: string | null, createdAt: string, itemId: string | null, seenAt: string | null, title: { kk: string, ru: string, en: string } }>, keys: Array<{ usage: KeyUsage, spkiSha256: string, csrSha256: string }>, receipt: { number: string, givenAt: string, handOutAt: string, employeeName: string, employeePhone: string | null, service: { kk: string, ru: string, en: string }, items: Array<{ kk: string, ru: string, en: string }>, handOutPlace: { kk: string, ru: string, en: string } } | null, registerAnswers: Array<{ register: string, outcome: RegisterOutcome, askedAt: string, answeredAt: string | null, attempt: number, answerSha256: string | null }>, events: Array<{ seq: number, at: string, type: string, step: string | null, toStep: string | null, path: Array<string>, status: RequestStatus, actorKind: ActorKind, actorName: string | null, reasonCode: ErrorCode | null, stepTitle: { kk: string, ru: string, en: string } | null, toStepTitle: { kk: string, ru: string, en: string } | null, statusText: { kk: string, ru: string, en: string } }>, certificates: Array<{ id: string, usage: KeyUsage, state: CertificateState, serial: string, subject: string, notBefore: string, notAfter: string, profile: string, profileVersion: number, spkiSha256: string, sha256: string | null, der: string | null, issuedAt: string | null, revocation: { reason: RevocationReason, revokedAt: string, crlNumber: string | null } | null }>, confirmation: { id: string, document: string, documentSha256: string, employeeName: string, createdAt: string, cms: string | null, signerCertificateSha256: string | null, receivedAt: string | null, verdictCode: ErrorCode | null } | null, refusal: { kind: RefusalKind, step: string, code: ErrorCode, clause: string | null, ground: RefusalGround | null, text: { kk: string, ru: string, en: string } } | null };

export type InstallationQueryVariables = Exact<{ [key: string]: never; }>;


export type InstallationQuery = { installation: { mode: string, testSuffix: string | null, now: string } };

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { me: { csrfToken: string, expiresAt: string, closesAt: string | null, certificateSha256: string, employee: { id: string, surname: string, givenName: string, patronymic: string | null, roles: Array<EmployeeRole>, permissions: Array<string>, office: { id: string, code: string, name: { kk: string, ru: string, en: string } } | null } } | null };

export type RequestsQueryVariables = Exact<{
  filter?: RequestFilter | null | undefined;
  search?: string | null | undefined;
  sort?: RequestSort | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type RequestsQuery = { requests: { totalCount: number, edges: Array<{ cursor: string, node: { id: string, number: string, version: number, status: RequestStatus, step: string, submittedAt: string, registeredAt: string | null, waitUntil: string | null, serviceDeadline: string | null, allowedActions: Array<RequestAction>, statusText: { kk: string, ru: string, en: string }, service: { kk: string, ru: string, en: string }, stepTitle: { kk: string, ru: string, en: string }, waitingReason: { kk: string, ru: string, en: string } | null, applicant: { surname: string, givenName: string, patronymic: string | null, iinMasked: string }, office: { id: string, code: string, name: { kk: string, ru: string, en: string } }, clocks: Array<{ id: string, due: string, state: ClockState, clause: string | null, limitText: { kk: string, ru: string, en: string } }>, claimedBy: { id: string, name: string, since: string, warnsAt: string, returnsAt: string } | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type InboxCountsQueryVariables = Exact<{ [key: string]: never; }>;


export type InboxCountsQuery = { inboxCounts: { mine: number, unclaimed: number, overdue: number, dueSoon: number, onTime: number, paused: number } };

export type CaseQueryVariables = Exact<{
  id: string | number;
}>;


export type CaseQuery = { request: { id: string, number: string, version: number, status: RequestStatus, channel: string, step: string, submittedAt: string, registeredAt: string | null, waitUntil: string | null, serviceDeadline: string | null, withIdentityCard: boolean, identityCardArrivedAt: string | null, finishedAt: string | null, installedAt: string | null, agreedPolicyVersion: string | null, keyStorage: KeyStorage | null, language: Language, fingerprint: string, mailState: MailState | null, allowedActions: Array<RequestAction>, statusText: { kk: string, ru: string, en: string }, service: { kk: string, ru: string, en: string }, stepTitle: { kk: string, ru: string, en: string }, waitingReason: { kk: string, ru: string, en: string } | null, runningClocks: Array<{ kind: LimitKind, awaited: AwaitedParty | null, id: string, due: string, state: ClockState, clause: string | null, mustAct: { kk: string, ru: string, en: string }, limitText: { kk: string, ru: string, en: string } }>, applicant: { kind: ApplicantKind, surname: string, givenName: string, patronymic: string | null, iinMasked: string, iin: string | null, email: string | null, phone: string | null, details: { treasuryCode: string | null, accessLevel: string | null, enotaryRoleText: { kk: string, ru: string, en: string } | null } | null }, office: { kind: OfficeKind, id: string, code: string, name: { kk: string, ru: string, en: string } }, clocks: Array<{ id: string, due: string, state: ClockState, clause: string | null, limitText: { kk: string, ru: string, en: string } }>, claimedBy: { id: string, name: string, since: string, warnsAt: string, returnsAt: string } | null, documentList: Array<{ id: string, clause: string | null, required: boolean, givenBack: boolean, title: { kk: string, ru: string, en: string }, options: Array<{ id: string, clause: string, title: { kk: string, ru: string, en: string } }> }>, documents: Array<{ id: string, kind: DocumentKind, sha256: string | null, url: string | null, createdAt: string, itemId: string | null, seenAt: string | null, title: { kk: string, ru: string, en: string } }>, keys: Array<{ usage: KeyUsage, spkiSha256: string, csrSha256: string }>, receipt: { number: string, givenAt: string, handOutAt: string, employeeName: string, employeePhone: string | null, service: { kk: string, ru: string, en: string }, items: Array<{ kk: string, ru: string, en: string }>, handOutPlace: { kk: string, ru: string, en: string } } | null, registerAnswers: Array<{ register: string, outcome: RegisterOutcome, askedAt: string, answeredAt: string | null, attempt: number, answerSha256: string | null }>, events: Array<{ seq: number, at: string, type: string, step: string | null, toStep: string | null, path: Array<string>, status: RequestStatus, actorKind: ActorKind, actorName: string | null, reasonCode: ErrorCode | null, stepTitle: { kk: string, ru: string, en: string } | null, toStepTitle: { kk: string, ru: string, en: string } | null, statusText: { kk: string, ru: string, en: string } }>, certificates: Array<{ id: string, usage: KeyUsage, state: CertificateState, serial: string, subject: string, notBefore: string, notAfter: string, profile: string, profileVersion: number, spkiSha256: string, sha256: string | null, der: string | null, issuedAt: string | null, revocation: { reason: RevocationReason, revokedAt: string, crlNumber: string | null } | null }>, confirmation: { id: string, document: string, documentSha256: string, employeeName: string, createdAt: string, cms: string | null, signerCertificateSha256: string | null, receivedAt: string | null, verdictCode: ErrorCode | null } | null, refusal: { kind: RefusalKind, step: string, code: ErrorCode, clause: string | null, ground: RefusalGround | null, text: { kk: string, ru: string, en: string } } | null } | null };

export type MailsQueryVariables = Exact<{
  requestId: string | number;
}>;


export type MailsQuery = { mails: Array<{ id: string, kind: string, recipient: string, subject: string | null, state: MailState, attempts: number, lastError: string | null, queuedAt: string, sentAt: string | null, eml: string | null }> };

export type ServicesQueryVariables = Exact<{ [key: string]: never; }>;


export type ServicesQuery = { services: Array<{ id: string, version: number, title: { kk: string, ru: string, en: string } }> };

export type ServiceByIdQueryVariables = Exact<{
  id: string;
}>;


export type ServiceByIdQuery = { service: { id: string, version: number, title: { kk: string, ru: string, en: string }, channels: Array<{ id: string, pattern: string, source: string, bpmn: string, steps: Array<{ action: string, next: string | null, sfu: { kk: string, ru: string, en: string }, text: { kk: string, ru: string, en: string }, completion: { kk: string, ru: string, en: string } | null, time: { kk: string, ru: string, en: string } | null }>, limits: Array<{ from: string, within: string, clause: string | null, text: { kk: string, ru: string, en: string } }> }> } | null };

export type CreateSignInChallengeMutationVariables = Exact<{ [key: string]: never; }>;


export type CreateSignInChallengeMutation = { createSignInChallenge: { document: string, expiresAt: string } };

export type SignInMutationVariables = Exact<{
  cms: string;
  workplaceToken?: string | null | undefined;
}>;


export type SignInMutation = { signIn: { csrfToken: string, expiresAt: string, closesAt: string | null, certificateSha256: string, employee: { id: string, surname: string, givenName: string, patronymic: string | null, roles: Array<EmployeeRole>, permissions: Array<string>, office: { id: string, code: string, name: { kk: string, ru: string, en: string } } | null } } };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { signOut: boolean };

export type ClaimRequestMutationVariables = Exact<{
  id: string | number;
}>;


export type ClaimRequestMutation = { claimRequest: { id: string, number: string, version: number, status: RequestStatus, channel: string, step: string, submittedAt: string, registeredAt: string | null, waitUntil: string | null, serviceDeadline: string | null, withIdentityCard: boolean, identityCardArrivedAt: string | null, finishedAt: string | null, installedAt: string | null, agreedPolicyVersion: string | null, keyStorage: KeyStorage | null, language: Language, fingerprint: string, mailState: MailState | null, allowedActions: Array<RequestAction>, statusText: { kk: string, ru: string, en: string }, service: { kk: string, ru: string, en: string }, stepTitle: { kk: string, ru: string, en: string }, waitingReason: { kk: string, ru: string, en: string } | null, runningClocks: Array<{ kind: LimitKind, awaited: AwaitedParty | null, id: string, due: string, state: ClockState, clause: string | null, mustAct: { kk: string, ru: string, en: string }, limitText: { kk: string, ru: string, en: string } }>, applicant: { kind: ApplicantKind, surname: string, givenName: string, patronymic: string | null, iinMasked: string, iin: string | null, email: string | null, phone: string | null, details: { treasuryCode: string | null, accessLevel: string | null, enotaryRoleText: { kk: string, ru: string, en: string } | null } | null }, office: { kind: OfficeKind, id: string, code: string, name: { kk: string, ru: string, en: string } }, clocks: Array<{ id: string, due: string, state: ClockState, clause: string | null, limitText: { kk: string, ru: string, en: string } }>, claimedBy: { id: string, name: string, since: string, warnsAt: string, returnsAt: string } | null, documentList: Array<{ id: string, clause: string | null, required: boolean, givenBack: boolean, title: { kk: string, ru: string, en: string }, options: Array<{ id: string, clause: string, title: { kk: string, ru: string, en: string } }> }>, documents: Array<{ id: string, kind: DocumentKind, sha256: string | null, url: string | null, createdAt: string, itemId: string | null, seenAt: string | null, title: { kk: string, ru: string, en: string } }>, keys: Array<{ usage: KeyUsage, spkiSha256: string, csrSha256: string }>, receipt: { number: string, givenAt: string, handOutAt: string, employeeName: string, employeePhone: string | null, service: { kk: string, ru: string, en: string }, items: Array<{ kk: string, ru: string, en: string }>, handOutPlace: { kk: string, ru: string, en: string } } | null, registerAnswers: Array<{ register: string, outcome: RegisterOutcome, askedAt: string, answeredAt: string | null, attempt: number, answerSha256: string | null }>, events: Array<{ seq: number, at: string, type: string, step: string | null, toStep: string | null, path: Array<string>, status: RequestStatus, actorKind: ActorKind, actorName: string | null, reasonCode: ErrorCode | null, stepTitle: { kk: string, ru: string, en: string } | null, toStepTitle: { kk: string, ru: string, en: string } | null, statusText: { kk: string, ru: string, en: string } }>, certificates: Array<{ id: string, usage: KeyUsage, state: CertificateState, serial: string, subject: string, notBefore: string, notAfter: string, profile: string, profileVersion: number, spkiSha256: string, sha256: string | null, der: string | null, issuedAt: string | null, revocation: { reason: RevocationReason, revokedAt: string, crlNumber: string | null } | null }>, confirmation: { id: string, document: string, documentSha256: string, employeeName: string, createdAt: string, cms: string | null, signerCertificateSha256: string | null, receivedAt: string | null, verdictCode: ErrorCode | null } | null, refusal: { kind: RefusalKind, step: string, code: ErrorCode, clause: string | null, ground: RefusalGround | null, text: { kk: string, ru: string, en: string } } | null } };

export type ReleaseRequestMutationVariables = Exact<{
  id: string | number;
}>;


export type ReleaseRequestMutation = { releaseRequest: { id: string, number: string, version: number, status: RequestStatus, channel: string, step: string, submittedAt: string, registeredAt: string | null, waitUntil: string | null, serviceDeadline: string | null, withIdentityCard: boolean, identityCardArrivedAt: string | null, finishedAt: string | null, installedAt: string | null, agreedPolicyVersion: string | null, keyStorage: KeyStorage | null, language: Language, fingerprint: string, mailState: MailState | null, allowedActions: Array<RequestAction>, statusText: { kk: string, ru: string, en: string }, service: { kk: string, ru: string, en: string }, stepTitle: { kk: string, ru: string, en: string }, waitingReason: { kk: string, ru: string, en: string } | null, runningClocks: Array<{ kind: LimitKind, awaited: AwaitedParty | null, id: string, due: string, state: ClockState, clause: string | null, mustAct: { kk: string, ru: string, en: string }, limitText: { kk: string, ru: string, en: string } }>, applicant: { kind: ApplicantKind, surname: string, givenName: string, patronymic: string | null, iinMasked: string, iin: string | null, email: string | null, phone: string | null, details: { treasuryCode: string | null, accessLevel: string | null, enotaryRoleText: { kk: string, ru: string, en: string } | null } | null }, office: { kind: OfficeKind, id: string, code: string, name: { kk: string, ru: string, en: string } }, clocks: Array<{ id: string, due: string, state: ClockState, clause: string | null, limitText: { kk: string, ru: string, en: string } }>, claimedBy: { id: string, name: string, since: string, warnsAt: string, returnsAt: string } | null, documentList: Array<{ id: string, clause: string | null, required: boolean, givenBack: boolean, title: { kk: string, ru: string, en: string }, options: Array<{ id: string, clause: string, title: { kk: string, ru: string, en: string } }> }>, documents: Array<{ id: string, kind: DocumentKind, sha256: string | null, url: string | null, createdAt: string, itemId: string | null, seenAt: string | null, title: { kk: string, ru: string, en: string } }>, keys: Array<{ usage: KeyUsage, spkiSha256: string, csrSha256: string }>, receipt: { number: string, givenAt: string, handOutAt: string, employeeName: string, employeePhone: string | null, service: { kk: string, ru: string, en: string }, items: Array<{ kk: string, ru: string, en: string }>, handOutPlace: { kk: string, ru: string, en: string } } | null, registerAnswers: Array<{ register: string, outcome: RegisterOutcome, askedAt: string, answeredAt: string | null, attempt: number, answerSha256: string | null }>, events: Array<{ seq: number, at: string, type: string, step: string | null, toStep: string | null, path: Array<string>, status: RequestStatus, actorKind: ActorKind, actorName: string | null, reasonCode: ErrorCode | null, stepTitle: { kk: string, ru: string, en: string } | null, toStepTitle: { kk: string, ru: string, en: string } | null, statusText: { kk: string, ru: string, en: string } }>, certificates: Array<{ id: string, usage: KeyUsage, state: CertificateState, serial: string, subject: string, notBefore: string, notAfter: string, profile: string, profileVersion: number, spkiSha256: string, sha256: string | null, der: string | null, issuedAt: string | null, revocation: { reason: RevocationReason, revokedAt: string, crlNumber: string | null } | null }>, confirmation: { id: string, document: string, documentSha256: string, employeeName: string, createdAt: string, cms: string | null, signerCertificateSha256: string | null, receivedAt: string | null, verdictCode: ErrorCode | null } | null, refusal: { kind: RefusalKind, step: string, code: ErrorCode, clause: string | null, ground: RefusalGround | null, text: { kk: string, ru: string, en: string } } | null } };

export type TouchClaimMutationVariables = Exact<{
  id: string | number;
}>;


export type TouchClaimMutation = { touchClaim: { id: string, claimedBy: { id: string, name: string, since: string, warnsAt: string, returnsAt: string } | null } };

export type RecordDataUseConsentMutationVariables = Exact<{
  id: string | number;
}>;


export type RecordDataUseConsentMutation = { recordDataUseConsent: { id: string, version: number, dataUseConsentAt: string | null } };

export type AcceptDocumentsMutationVariables = Exact<{
  input: AcceptDocumentsInput;
}>;


export type AcceptDocumentsMutation = { acceptDocuments: { id: string, number: string, version: number, status: RequestStatus, channel: string, step: string, submittedAt: string, registeredAt: string | null, waitUntil: string | null, serviceDeadline: string | null, withIdentityCard: boolean, identityCardArrivedAt: string | null, finishedAt: string | null, installedAt: string | null, agreedPolicyVersion: string | null, keyStorage: KeyStorage | null, language: Language, fingerprint: string, mailState: MailState | null, allowedActions: Array<RequestAction>, statusText: { kk: string, ru: string, en: string }, service: { kk: string, ru: string, en: string }, stepTitle: { kk: string, ru: string, en: string }, waitingReason: { kk: string, ru: string, en: string } | null, runningClocks: Array<{ kind: LimitKind, awaited: AwaitedParty | null, id: string, due: string, state: ClockState, clause: string | null, mustAct: { kk: string, ru: string, en: string }, limitText: { kk: string, ru: string, en: string } }>, applicant: { kind: ApplicantKind, surname: string, givenName: string, patronymic: string | null, iinMasked: string, iin: string | null, email: string | null, phone: string | null, details: { treasuryCode: string | null, accessLevel: string | null, enotaryRoleText: { kk: string, ru: string, en: string } | null } | null }, office: { kind: OfficeKind, id: string, code: string, name: { kk: string, ru: string, en: string } }, clocks: Array<{ id: string, due: string, state: ClockState, clause: string | null, limitText: { kk: string, ru: string, en: string } }>, claimedBy: { id: string, name: string, since: string, warnsAt: string, returnsAt: string } | null, documentList: Array<{ id: string, clause: string | null, required: boolean, givenBack: boolean, title: { kk: string, ru: string, en: string }, options: Array<{ id: string, clause: string, title: { kk: string, ru: string, en: string } }> }>, documents: Array<{ id: string, kind: DocumentKind, sha256: string | null, url: string | null, createdAt: string, itemId: string | null, seenAt: string | null, title: { kk: string, ru: string, en: string } }>, keys: Array<{ usage: KeyUsage, spkiSha256: string, csrSha256: string }>, receipt: { number: string, givenAt: string, handOutAt: string, employeeName: string, employeePhone: string | null, service: { kk: string, ru: string, en: string }, items: Array<{ kk: string, ru: string, en: string }>, handOutPlace: { kk: string, ru: string, en: string } } | null, registerAnswers: Array<{ register: string, outcome: RegisterOutcome, askedAt: string, answeredAt: string | null, attempt: number, answerSha256: string | null }>, events: Array<{ seq: number, at: string, type: string, step: string | null, toStep: string | null, path: Array<string>, status: RequestStatus, actorKind: ActorKind, actorName: string | null, reasonCode: ErrorCode | null, stepTitle: { kk: string, ru: string, en: string } | null, toStepTitle: { kk: string, ru: string, en: string } | null, statusText: { kk: string, ru: string, en: string } }>, certificates: Array<{ id: string, usage: KeyUsage, state: CertificateState, serial: string, subject: string, notBefore: string, notAfter: string, profile: string, profileVersion: number, spkiSha256: string, sha256: string | null, der: string | null, issuedAt: string | null, revocation: { reason: RevocationReason, revokedAt: string, crlNumber: string | null } | null }>, confirmation: { id: string, document: string, documentSha256: string, employeeName: string, createdAt: string, cms: string | null, signerCertificateSha256: string | null, receivedAt: string | null, verdictCode: ErrorCode | null } | null, refusal: { kind: RefusalKind, step: string, code: ErrorCode, clause: string | null, ground: RefusalGround | null, text: { kk: string, ru: string, en: string } } | null } };

export type RefuseDocumentsMutationVariables = Exact<{
  input: RefuseDocumentsInput;
}>;


export type RefuseDocumentsMutation = { refuseDocuments: { id: string, number: string, version: number, status: RequestStatus, channel: string, step: string, submittedAt: string, registeredAt: string | null, waitUntil: string | null, serviceDeadline: string | null, withIdentityCard: boolean, identityCardArrivedAt: string | null, finishedAt: string | null, installedAt: string | null, agreedPolicyVersion: string | null, keyStorage: KeyStorage | null, language: Language, fingerprint: string, mailState: MailState | null, allowedActions: Array<RequestAction>, statusText: { kk: string, ru: string, en: string }, service: { kk: string, ru: string, en: string }, stepTitle: { kk: string, ru: string, en: string }, waitingReason: { kk: string, ru: string, en: string } | null, runningClocks: Array<{ kind: LimitKind, awaited: AwaitedParty | null, id: string, due: string, state: ClockState, clause: string | null, mustAct: { kk: string, ru: string, en: string }, limitText: { kk: string, ru: string, en: string } }>, applicant: { kind: ApplicantKind, surname: string, givenName: string, patronymic: string | null, iinMasked: string, iin: string | null, email: string | null, phone: string | null, details: { treasuryCode: string | null, accessLevel: string | null, enotaryRoleText: { kk: string, ru: string, en: string } | null } | null }, office: { kind: OfficeKind, id: string, code: string, name: { kk: string, ru: string, en: string } }, clocks: Array<{ id: string, due: string, state: ClockState, clause: string | null, limitText: { kk: string, ru: string, en: string } }>, claimedBy: { id: string, name: string, since: string, warnsAt: string, returnsAt: string } | null, documentList: Array<{ id: string, clause: string | null, required: boolean, givenBack: boolean, title: { kk: string, ru: string, en: string }, options: Array<{ id: string, clause: string, title: { kk: string, ru: string, en: string } }> }>, documents: Array<{ id: string, kind: DocumentKind, sha256: string | null, url: string | null, createdAt: string, itemId: string | null, seenAt: string | null, title: { kk: string, ru: string, en: string } }>, keys: Array<{ usage: KeyUsage, spkiSha256: string, csrSha256: string }>, receipt: { number: string, givenAt: string, handOutAt: string, employeeName: string, employeePhone: string | null, service: { kk: string, ru: string, en: string }, items: Array<{ kk: string, ru: string, en: string }>, handOutPlace: { kk: string, ru: string, en: string } } | null, registerAnswers: Array<{ register: string, outcome: RegisterOutcome, askedAt: string, answeredAt: string | null, attempt: number, answerSha256: string | null }>, events: Array<{ seq: number, at: string, type: string, step: string | null, toStep: string | null, path: Array<string>, status: RequestStatus, actorKind: ActorKind, actorName: string | null, reasonCode: ErrorCode | null, stepTitle: { kk: string, ru: string, en: string } | null, toStepTitle: { kk: string, ru: string, en: string } | null, statusText: { kk: string, ru: string, en: string } }>, certificates: Array<{ id: string, usage: KeyUsage, state: CertificateState, serial: string, subject: string, notBefore: string, notAfter: string, profile: string, profileVersion: number, spkiSha256: string, sha256: string | null, der: string | null, issuedAt: string | null, revocation: { reason: RevocationReason, revokedAt: string, crlNumber: string | null } | null }>, confirmation: { id: string, document: string, documentSha256: string, employeeName: string, createdAt: string, cms: string | null, signerCertificateSha256: string | null, receivedAt: string | null, verdictCode: ErrorCode | null } | null, refusal: { kind: RefusalKind, step: string, code: ErrorCode, clause: string | null, ground: RefusalGround | null, text: { kk: string, ru: string, en: string } } | null } };

export type PrepareConfirmationMutationVariables = Exact<{
  id: string | number;
}>;


export type PrepareConfirmationMutation = { prepareConfirmation: { id: string, document: string, sha256: string, expiresAt: string } };

export type ConfirmRequestMutationVariables = Exact<{
  input: ConfirmRequestInput;
}>;


export type ConfirmRequestMutation = { confirmRequest: { id: string, number: string, version: number, status: RequestStatus, channel: string, step: string, submittedAt: string, registeredAt: string | null, waitUntil: string | null, serviceDeadline: string | null, withIdentityCard: boolean, identityCardArrivedAt: string | null, finishedAt: string | null, installedAt: string | null, agreedPolicyVersion: string | null, keyStorage: KeyStorage | null, language: Language, fingerprint: string, mailState: MailState | null, allowedActions: Array<RequestAction>, statusText: { kk: string, ru: string, en: string }, service: { kk: string, ru: string, en: string }, stepTitle: { kk: string, ru: string, en: string }, waitingReason: { kk: string, ru: string, en: string } | null, runningClocks: Array<{ kind: LimitKind, awaited: AwaitedParty | null, id: string, due: string, state: ClockState, clause: string | null, mustAct: { kk: string, ru: string, en: string }, limitText: { kk: string, ru: string, en: string } }>, applicant: { kind: ApplicantKind, surname: string, givenName: string, patronymic: string | null, iinMasked: string, iin: string | null, email: string | null, phone: string | null, details: { treasuryCode: string | null, accessLevel: string | null, enotaryRoleText: { kk: string, ru: string, en: string } | null } | null }, office: { kind: OfficeKind, id: string, code: string, name: { kk: string, ru: string, en: string } }, clocks: Array<{ id: string, due: string, state: ClockState, clause: string | null, limitText: { kk: string, ru: string, en: string } }>, claimedBy: { id: string, name: string, since: string, warnsAt: string, returnsAt: string } | null, documentList: Array<{ id: string, clause: string | null, required: boolean, givenBack: boolean, title: { kk: string, ru: string, en: string }, options: Array<{ id: string, clause: string, title: { kk: string, ru: string, en: string } }> }>, documents: Array<{ id: string, kind: DocumentKind, sha256: string | null, url: string | null, createdAt: string, itemId: string | null, seenAt: string | null, title: { kk: string, ru: string, en: string } }>, keys: Array<{ usage: KeyUsage, spkiSha256: string, csrSha256: string }>, receipt: { number: string, givenAt: string, handOutAt: string, employeeName: string, employeePhone: string | null, service: { kk: string, ru: string, en: string }, items: Array<{ kk: string, ru: string, en: string }>, handOutPlace: { kk: string, ru: string, en: string } } | null, registerAnswers: Array<{ register: string, outcome: RegisterOutcome, askedAt: string, answeredAt: string | null, attempt: number, answerSha256: string | null }>, events: Array<{ seq: number, at: string, type: string, step: string | null, toStep: string | null, path: Array<string>, status: RequestStatus, actorKind: ActorKind, actorName: string | null, reasonCode: ErrorCode | null, stepTitle: { kk: string, ru: string, en: string } | null, toStepTitle: { kk: string, ru: string, en: string } | null, statusText: { kk: string, ru: string, en: string } }>, certificates: Array<{ id: string, usage: KeyUsage, state: CertificateState, serial: string, subject: string, notBefore: string, notAfter: string, profile: string, profileVersion: number, spkiSha256: string, sha256: string | null, der: string | null, issuedAt: string | null, revocation: { reason: RevocationReason, revokedAt: string, crlNumber: string | null } | null }>, confirmation: { id: string, document: string, documentSha256: string, employeeName: string, createdAt: string, cms: string | null, signerCertificateSha256: string | null, receivedAt: string | null, verdictCode: ErrorCode | null } | null, refusal: { kind: RefusalKind, step: string, code: ErrorCode, clause: string | null, ground: RefusalGround | null, text: { kk: string, ru: string, en: string } } | null } };

export type IssueInstallLinkMutationVariables = Exact<{
  id: string | number;
}>;


export type IssueInstallLinkMutation = { issueInstallLinkAtCounter: { secret: string, url: string, expiresAt: string } };

export type FillCaseFormMutationVariables = Exact<{
  input: CaseFormInput;
}>;


export type FillCaseFormMutation = { fillCaseForm: boolean };

export type PrintCasePaperMutationVariables = Exact<{
  input: PaperPrintInput;
}>;


export type PrintCasePaperMutation = { printCasePaper: boolean };

export type InboxChangesSubscriptionVariables = Exact<{ [key: string]: never; }>;


export type InboxChangesSubscription = { inboxChanges: { mine: number, unclaimed: number, overdue: number, dueSoon: number, onTime: number, paused: number } };

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
export const WordsFragmentDoc = new TypedDocumentString(`
    fragment Words on LocalizedText {
  kk
  ru
  en
}
    `, {"fragmentName":"Words"}) as unknown as TypedDocumentString<WordsFragment, unknown>;
export const OfficeNameFragmentDoc = new TypedDocumentString(`
    fragment OfficeName on Office {
  id
  code
  name {
    ...Words
  }
}
    fragment Words on LocalizedText {
  kk
  ru
  en
}`, {"fragmentName":"OfficeName"}) as unknown as TypedDocumentString<OfficeNameFragment, unknown>;
export const SessionFactsFragmentDoc = new TypedDocumentString(`
    fragment SessionFacts on Session {
  csrfToken
  expiresAt
  closesAt
  certificateSha256
  employee {
    id
    surname
    givenName
    patronymic
    roles
    permissions
    office {
      ...OfficeName
    }
  }
}
    fragment Words on LocalizedText {
  kk
  ru
  en
}
fragment OfficeName on Office {
  id
  code
  name {
    ...Words
  }
}`, {"fragmentName":"SessionFacts"}) as unknown as TypedDocumentString<SessionFactsFragment, unknown>;
export const ClockFactsFragmentDoc = new TypedDocumentString(`
    fragment ClockFacts on Clock {
  id
  due
  state
  limitText {
    ...Words
  }
  clause
}
    fragment Words on LocalizedText {
  kk
  ru
  en
}`, {"fragmentName":"ClockFacts"}) as unknown as TypedDocumentString<ClockFactsFragment, unknown>;
export const ClaimFactsFragmentDoc = new TypedDocumentString(`
    fragment ClaimFacts on Claim {
  id
  name
  since
  warnsAt
  returnsAt
}
    `, {"fragmentName":"ClaimFacts"}) as unknown as TypedDocumentString<ClaimFactsFragment, unknown>;
export const ListedRequestFragmentDoc = new TypedDocumentString(`
    fragment ListedRequest on RequestSummary {
  id
  number
  version
  status
  statusText {
    ...Words
  }
  service {
    ...Words
  }
  step
  stepTitle {
    ...Words
  }
  submittedAt
  registeredAt
  waitUntil
  serviceDeadline
  waitingReason {
    ...Words
  }
  applicant {
    surname
    givenName
    patronymic
    iinMasked
  }
  office {
    ...OfficeName
  }
  clocks {
    ...ClockFacts
  }
  claimedBy {
    ...ClaimFacts
  }
  allowedActions
}
    fragment Words on LocalizedText {
  kk
  ru
  en
}
fragment OfficeName on Office {
  id
  code
  name {
    ...Words
  }
}
fragment ClaimFacts on Claim {
  id
  name
  since
  warnsAt
  returnsAt
}
fragment ClockFacts on Clock {
  id
  due
  state
  limitText {
    ...Words
  }
  clause
}`, {"fragmentName":"ListedRequest"}) as unknown as TypedDocumentString<ListedRequestFragment, unknown>;
export const RunningClockFactsFragmentDoc = new TypedDocumentString(`
    fragment RunningClockFacts on Clock {
  ...ClockFacts
  kind
  mustAct {
    ...Words
  }
  awaited
}
    fragment Words on LocalizedText {
  kk
  ru
  en
}
fragment ClockFacts on Clock {
  id
  due
  state
  limitText {
    ...Words
  }
  clause
}`, {"fragmentName":"RunningClockFacts"}) as unknown as TypedDocumentString<RunningClockFactsFragment, unknown>;
export const CaseRequestFragmentDoc = new TypedDocumentString(`
    fragment CaseRequest on Request {
  id
  number
  version
  status
  statusText {
    ...Words
  }
  service {
    ...Words
  }
  channel
  step
  stepTitle {
    ...Words
  }
  submittedAt
  registeredAt
  waitUntil
  serviceDeadline
  withIdentityCard
  identityCardArrivedAt
  finishedAt
  installedAt
  waitingReason {
    ...Words
  }
  agreedPolicyVersion
  keyStorage
  language
  fingerprint
  runningClocks {
    ...RunningClockFacts
  }
  mailState
  applicant {
    kind
    surname
    givenName
    patronymic
    iinMasked
    iin
    email
    phone
    details {
      enotaryRoleText {
        ...Words
      }
      treasuryCode
      accessLevel
    }
  }
  office {
    ...OfficeName
    kind
  }
  clocks {
    ...ClockFacts
  }
  claimedBy {
    ...ClaimFacts
  }
  allowedActions
  documentList {
    id
    title {
      ...Words
    }
    clause
    required
    givenBack
    options {
      id
      title {
        ...Words
      }
      clause
    }
  }
  documents {
    id
    kind
    title {
      ...Words
    }
    sha256
    url
    createdAt
    itemId
    seenAt
  }
  keys {
    usage
    spkiSha256
    csrSha256
  }
  receipt {
    number
    givenAt
    service {
      ...Words
    }
    items {
      ...Words
    }
    handOutAt
    handOutPlace {
      ...Words
    }
    employeeName
    employeePhone
  }
  registerAnswers {
    register
    outcome
    askedAt
    answeredAt
    attempt
    answerSha256
  }
  events {
    seq
    at
    type
    step
    toStep
    stepTitle {
      ...Words
    }
    toStepTitle {
      ...Words
    }
    path
    status
    statusText {
      ...Words
    }
    actorKind
    actorName
    reasonCode
  }
  certificates {
    id
    usage
    state
    serial
    subject
    notBefore
    notAfter
    profile
    profileVersion
    spkiSha256
    sha256
    der
    issuedAt
    revocation {
      reason
      revokedAt
      crlNumber
    }
  }
  confirmation {
    id
    document
    documentSha256
    employeeName
    createdAt
    cms
    signerCertificateSha256
    receivedAt
    verdictCode
  }
  refusal {
    kind
    step
    code
    clause
    ground
    text {
      ...Words
    }
  }
}
    fragment Words on LocalizedText {
  kk
  ru
  en
}
fragment OfficeName on Office {
  id
  code
  name {
    ...Words
  }
}
fragment ClaimFacts on Claim {
  id
  name
  since
  warnsAt
  returnsAt
}
fragment ClockFacts on Clock {
  id
  due
  state
  limitText {
    ...Words
  }
  clause
}
fragment RunningClockFacts on Clock {
  ...ClockFacts
  kind
  mustAct {
    ...Words
  }
  awaited
}`, {"fragmentName":"CaseRequest"}) as unknown as TypedDocumentString<CaseRequestFragment, unknown>;
export const InstallationDocument = new TypedDocumentString(`
    query Installation {
  installation {
    mode
    testSuffix
    now
  }
}
    `) as unknown as TypedDocumentString<InstallationQuery, InstallationQueryVariables>;
export const MeDocument = new TypedDocumentString(`
    query Me {
  me {
    ...SessionFacts
  }
}
    fragment Words on LocalizedText {
  kk
  ru
  en
}
fragment OfficeName on Office {
  id
  code
  name {
    ...Words
  }
}
fragment SessionFacts on Session {
  csrfToken
  expiresAt
  closesAt
  certificateSha256
  employee {
    id
    surname
    givenName
    patronymic
    roles
    permissions
    office {
      ...OfficeName
    }
  }
}`) as unknown as TypedDocumentString<MeQuery, MeQueryVariables>;
export const RequestsDocument = new TypedDocumentString(`
    query Requests($filter: RequestFilter, $search: String, $sort: RequestSort, $first: Int, $after: String) {
  requests(
    filter: $filter
    search: $search
    sort: $sort
    first: $first
    after: $after
  ) {
    edges {
      cursor
      node {
        ...ListedRequest
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    fragment Words on LocalizedText {
  kk
  ru
  en
}
fragment OfficeName on Office {
  id
  code
  name {
    ...Words
  }
}
fragment ClaimFacts on Claim {
  id
  name
  since
  warnsAt
  returnsAt
}
fragment ClockFacts on Clock {
  id
  due
  state
  limitText {
    ...Words
  }
  clause
}
fragment ListedRequest on RequestSummary {
  id
  number
  version
  status
  statusText {
    ...Words
  }
  service {
    ...Words
  }
  step
  stepTitle {
    ...Words
  }
  submittedAt
  registeredAt
  waitUntil
  serviceDeadline
  waitingReason {
    ...Words
  }
  applicant {
    surname
    givenName
    patronymic
    iinMasked
  }
  office {
    ...OfficeName
  }
  clocks {
    ...ClockFacts
  }
  claimedBy {
    ...ClaimFacts
  }
  allowedActions
}`) as unknown as TypedDocumentString<RequestsQuery, RequestsQueryVariables>;
export const InboxCountsDocument = new TypedDocumentString(`
    query InboxCounts {
  inboxCounts {
    mine
    unclaimed
    overdue
    dueSoon
    onTime
    paused
  }
}
    `) as unknown as TypedDocumentString<InboxCountsQuery, InboxCountsQueryVariables>;
export const CaseDocument = new TypedDocumentString(`
    query Case($id: ID!) {
  request(id: $id) {
    ...CaseRequest
  }
}
    fragment Words on LocalizedText {
  kk
  ru
  en
}
fragment OfficeName on Office {
  id
  code
  name {
    ...Words
  }
}
fragment ClaimFacts on Claim {
  id
  name
  since
  warnsAt
  returnsAt
}
fragment ClockFacts on Clock {
  id
  due
  state
  limitText {
    ...Words
  }
  clause
}
fragment RunningClockFacts on Clock {
  ...ClockFacts
  kind
  mustAct {
    ...Words
  }
  awaited
}
fragment CaseRequest on Request {
  id
  number
  version
  status
  statusText {
    ...Words
  }
  service {
    ...Words
  }
  channel
  step
  stepTitle {
    ...Words
  }
  submittedAt
  registeredAt
  waitUntil
  serviceDeadline
  withIdentityCard
  identityCardArrivedAt
  finishedAt
  installedAt
  waitingReason {
    ...Words
  }
  agreedPolicyVersion
  keyStorage
  language
  fingerprint
  runningClocks {
    ...RunningClockFacts
  }
  mailState
  applicant {
    kind
    surname
    givenName
    patronymic
    iinMasked
    iin
    email
    phone
    details {
      enotaryRoleText {
        ...Words
      }
      treasuryCode
      accessLevel
    }
  }
  office {
    ...OfficeName
    kind
  }
  clocks {
    ...ClockFacts
  }
  claimedBy {
    ...ClaimFacts
  }
  allowedActions
  documentList {
    id
    title {
      ...Words
    }
    clause
    required
    givenBack
    options {
      id
      title {
        ...Words
      }
      clause
    }
  }
  documents {
    id
    kind
    title {
      ...Words
    }
    sha256
    url
    createdAt
    itemId
    seenAt
  }
  keys {
    usage
    spkiSha256
    csrSha256
  }
  receipt {
    number
    givenAt
    service {
      ...Words
    }
    items {
      ...Words
    }
    handOutAt
    handOutPlace {
      ...Words
    }
    employeeName
    employeePhone
  }
  registerAnswers {
    register
    outcome
    askedAt
    answeredAt
    attempt
    answerSha256
  }
  events {
    seq
    at
    type
    step
    toStep
    stepTitle {
      ...Words
    }
    toStepTitle {
      ...Words
    }
    path
    status
    statusText {
      ...Words
    }
    actorKind
    actorName
    reasonCode
  }
  certificates {
    id
    usage
    state
    serial
    subject
    notBefore
    notAfter
    profile
    profileVersion
    spkiSha256
    sha256
    der
    issuedAt
    revocation {
      reason
      revokedAt
      crlNumber
    }
  }
  confirmation {
    id
    document
    documentSha256
    employeeName
    createdAt
    cms
    signerCertificateSha256
    receivedAt
    verdictCode
  }
  refusal {
    kind
    step
    code
    clause
    ground
    text {
      ...Words
    }
  }
}`) as unknown as TypedDocumentString<CaseQuery, CaseQueryVariables>;
export const MailsDocument = new TypedDocumentString(`
    query Mails($requestId: ID!) {
  mails(requestId: $requestId) {
    id
    kind
    recipient
    subject
    state
    attempts
    lastError
    queuedAt
    sentAt
    eml
  }
}
    `) as unknown as TypedDocumentString<MailsQuery, MailsQueryVariables>;
export const ServicesDocument = new TypedDocumentString(`
    query Services {
  services {
    id
    version
    title {
      ...Words
    }
  }
}
    fragment Words on LocalizedText {
  kk
  ru
  en
}`) as unknown as TypedDocumentString<ServicesQuery, ServicesQueryVariables>;
export const ServiceByIdDocument = new TypedDocumentString(`
    query ServiceById($id: String!) {
  service(id: $id) {
    id
    version
    title {
      ...Words
    }
    channels {
      id
      pattern
      source
      bpmn
      steps {
        action
        sfu {
          ...Words
        }
        text {
          ...Words
        }
        completion {
          ...Words
        }
        time {
          ...Words
        }
        next
      }
      limits {
        from
        within
        text {
          ...Words
        }
        clause
      }
    }
  }
}
    fragment Words on LocalizedText {
  kk
  ru
  en
}`) as unknown as TypedDocumentString<ServiceByIdQuery, ServiceByIdQueryVariables>;
export const CreateSignInChallengeDocument = new TypedDocumentString(`
    mutation CreateSignInChallenge {
  createSignInChallenge {
    document
    expiresAt
  }
}
    `) as unknown as TypedDocumentString<CreateSignInChallengeMutation, CreateSignInChallengeMutationVariables>;
export const SignInDocument = new TypedDocumentString(`
    mutation SignIn($cms: Base64!, $workplaceToken: String) {
  signIn(cms: $cms, workplaceToken: $workplaceToken) {
    ...SessionFacts
  }
}
    fragment Words on LocalizedText {
  kk
  ru
  en
}
fragment OfficeName on Office {
  id
  code
  name {
    ...Words
  }
}
fragment SessionFacts on Session {
  csrfToken
  expiresAt
  closesAt
  certificateSha256
  employee {
    id
    surname
    givenName
    patronymic
    roles
    permissions
    office {
      ...OfficeName
    }
  }
}`) as unknown as TypedDocumentString<SignInMutation, SignInMutationVariables>;
export const SignOutDocument = new TypedDocumentString(`
    mutation SignOut {
  signOut
}
    `) as unknown as TypedDocumentString<SignOutMutation, SignOutMutationVariables>;
export const ClaimRequestDocument = new TypedDocumentString(`
    mutation ClaimRequest($id: ID!) {
  claimRequest(id: $id) {
    ...CaseRequest
  }
}
    fragment Words on LocalizedText {
  kk
  ru
  en
}
fragment OfficeName on Office {
  id
  code
  name {
    ...Words
  }
}
fragment ClaimFacts on Claim {
  id
  name
  since
  warnsAt
  returnsAt
}
fragment ClockFacts on Clock {
  id
  due
  state
  limitText {
    ...Words
  }
  clause
}
fragment RunningClockFacts on Clock {
  ...ClockFacts
  kind
  mustAct {
    ...Words
  }
  awaited
}
fragment CaseRequest on Request {
  id
  number
  version
  status
  statusText {
    ...Words
  }
  service {
    ...Words
  }
  channel
  step
  stepTitle {
    ...Words
  }
  submittedAt
  registeredAt
  waitUntil
  serviceDeadline
  withIdentityCard
  identityCardArrivedAt
  finishedAt
  installedAt
  waitingReason {
    ...Words
  }
  agreedPolicyVersion
  keyStorage
  language
  fingerprint
  runningClocks {
    ...RunningClockFacts
  }
  mailState
  applicant {
    kind
    surname
    givenName
    patronymic
    iinMasked
    iin
    email
    phone
    details {
      enotaryRoleText {
        ...Words
      }
      treasuryCode
      accessLevel
    }
  }
  office {
    ...OfficeName
    kind
  }
  clocks {
    ...ClockFacts
  }
  claimedBy {
    ...ClaimFacts
  }
  allowedActions
  documentList {
    id
    title {
      ...Words
    }
    clause
    required
    givenBack
    options {
      id
      title {
        ...Words
      }
      clause
    }
  }
  documents {
    id
    kind
    title {
      ...Words
    }
    sha256
    url
    createdAt
    itemId
    seenAt
  }
  keys {
    usage
    spkiSha256
    csrSha256
  }
  receipt {
    number
    givenAt
    service {
      ...Words
    }
    items {
      ...Words
    }
    handOutAt
    handOutPlace {
      ...Words
    }
    employeeName
    employeePhone
  }
  registerAnswers {
    register
    outcome
    askedAt
    answeredAt
    attempt
    answerSha256
  }
  events {
    seq
    at
    type
    step
    toStep
    stepTitle {
      ...Words
    }
    toStepTitle {
      ...Words
    }
    path
    status
    statusText {
      ...Words
    }
    actorKind
    actorName
    reasonCode
  }
  certificates {
    id
    usage
    state
    serial
    subject
    notBefore
    notAfter
    profile
    profileVersion
    spkiSha256
    sha256
    der
    issuedAt
    revocation {
      reason
      revokedAt
      crlNumber
    }
  }
  confirmation {
    id
    document
    documentSha256
    employeeName
    createdAt
    cms
    signerCertificateSha256
    receivedAt
    verdictCode
  }
  refusal {
    kind
    step
    code
    clause
    ground
    text {
      ...Words
    }
  }
}`) as unknown as TypedDocumentString<ClaimRequestMutation, ClaimRequestMutationVariables>;
export const ReleaseRequestDocument = new TypedDocumentString(`
    mutation ReleaseRequest($id: ID!) {
  releaseRequest(id: $id) {
    ...CaseRequest
  }
}
    fragment Words on LocalizedText {
  kk
  ru
  en
}
fragment OfficeName on Office {
  id
  code
  name {
    ...Words
  }
}
fragment ClaimFacts on Claim {
  id
  name
  since
  warnsAt
  returnsAt
}
fragment ClockFacts on Clock {
  id
  due
  state
  limitText {
    ...Words
  }
  clause
}
fragment RunningClockFacts on Clock {
  ...ClockFacts
  kind
  mustAct {
    ...Words
  }
  awaited
}
fragment CaseRequest on Request {
  id
  number
  version
  status
  statusText {
    ...Words
  }
  service {
    ...Words
  }
  channel
  step
  stepTitle {
    ...Words
  }
  submittedAt
  registeredAt
  waitUntil
  serviceDeadline
  withIdentityCard
  identityCardArrivedAt
  finishedAt
  installedAt
  waitingReason {
    ...Words
  }
  agreedPolicyVersion
  keyStorage
  language
  fingerprint
  runningClocks {
    ...RunningClockFacts
  }
  mailState
  applicant {
    kind
    surname
    givenName
    patronymic
    iinMasked
    iin
    email
    phone
    details {
      enotaryRoleText {
        ...Words
      }
      treasuryCode
      accessLevel
    }
  }
  office {
    ...OfficeName
    kind
  }
  clocks {
    ...ClockFacts
  }
  claimedBy {
    ...ClaimFacts
  }
  allowedActions
  documentList {
    id
    title {
      ...Words
    }
    clause
    required
    givenBack
    options {
      id
      title {
        ...Words
      }
      clause
    }
  }
  documents {
    id
    kind
    title {
      ...Words
    }
    sha256
    url
    createdAt
    itemId
    seenAt
  }
  keys {
    usage
    spkiSha256
    csrSha256
  }
  receipt {
    number
    givenAt
    service {
      ...Words
    }
    items {
      ...Words
    }
    handOutAt
    handOutPlace {
      ...Words
    }
    employeeName
    employeePhone
  }
  registerAnswers {
    register
    outcome
    askedAt
    answeredAt
    attempt
    answerSha256
  }
  events {
    seq
    at
    type
    step
    toStep
    stepTitle {
      ...Words
    }
    toStepTitle {
      ...Words
    }
    path
    status
    statusText {
      ...Words
    }
    actorKind
    actorName
    reasonCode
  }
  certificates {
    id
    usage
    state
    serial
    subject
    notBefore
    notAfter
    profile
    profileVersion
    spkiSha256
    sha256
    der
    issuedAt
    revocation {
      reason
      revokedAt
      crlNumber
    }
  }
  confirmation {
    id
    document
    documentSha256
    employeeName
    createdAt
    cms
    signerCertificateSha256
    receivedAt
    verdictCode
  }
  refusal {
    kind
    step
    code
    clause
    ground
    text {
      ...Words
    }
  }
}`) as unknown as TypedDocumentString<ReleaseRequestMutation, ReleaseRequestMutationVariables>;
export const TouchClaimDocument = new TypedDocumentString(`
    mutation TouchClaim($id: ID!) {
  touchClaim(id: $id) {
    id
    claimedBy {
      ...ClaimFacts
    }
  }
}
    fragment ClaimFacts on Claim {
  id
  name
  since
  warnsAt
  returnsAt
}`) as unknown as TypedDocumentString<TouchClaimMutation, TouchClaimMutationVariables>;
export const RecordDataUseConsentDocument = new TypedDocumentString(`
    mutation RecordDataUseConsent($id: ID!) {
  recordDataUseConsent(id: $id) {
    id
    version
    dataUseConsentAt
  }
}
    `) as unknown as TypedDocumentString<RecordDataUseConsentMutation, RecordDataUseConsentMutationVariables>;
export const AcceptDocumentsDocument = new TypedDocumentString(`
    mutation AcceptDocuments($input: AcceptDocumentsInput!) {
  acceptDocuments(input: $input) {
    ...CaseRequest
  }
}
    fragment Words on LocalizedText {
  kk
  ru
  en
}
fragment OfficeName on Office {
  id
  code
  name {
    ...Words
  }
}
fragment ClaimFacts on Claim {
  id
  name
  since
  warnsAt
  returnsAt
}
fragment ClockFacts on Clock {
  id
  due
  state
  limitText {
    ...Words
  }
  clause
}
fragment RunningClockFacts on Clock {
  ...ClockFacts
  kind
  mustAct {
    ...Words
  }
  awaited
}
fragment CaseRequest on Request {
  id
  number
  version
  status
  statusText {
    ...Words
  }
  service {
    ...Words
  }
  channel
  step
  stepTitle {
    ...Words
  }
  submittedAt
  registeredAt
  waitUntil
  serviceDeadline
  withIdentityCard
  identityCardArrivedAt
  finishedAt
  installedAt
  waitingReason {
    ...Words
  }
  agreedPolicyVersion
  keyStorage
  language
  fingerprint
  runningClocks {
    ...RunningClockFacts
  }
  mailState
  applicant {
    kind
    surname
    givenName
    patronymic
    iinMasked
    iin
    email
    phone
    details {
      enotaryRoleText {
        ...Words
      }
      treasuryCode
      accessLevel
    }
  }
  office {
    ...OfficeName
    kind
  }
  clocks {
    ...ClockFacts
  }
  claimedBy {
    ...ClaimFacts
  }
  allowedActions
  documentList {
    id
    title {
      ...Words
    }
    clause
    required
    givenBack
    options {
      id
      title {
        ...Words
      }
      clause
    }
  }
  documents {
    id
    kind
    title {
      ...Words
    }
    sha256
    url
    createdAt
    itemId
    seenAt
  }
  keys {
    usage
    spkiSha256
    csrSha256
  }
  receipt {
    number
    givenAt
    service {
      ...Words
    }
    items {
      ...Words
    }
    handOutAt
    handOutPlace {
      ...Words
    }
    employeeName
    employeePhone
  }
  registerAnswers {
    register
    outcome
    askedAt
    answeredAt
    attempt
    answerSha256
  }
  events {
    seq
    at
    type
    step
    toStep
    stepTitle {
      ...Words
    }
    toStepTitle {
      ...Words
    }
    path
    status
    statusText {
      ...Words
    }
    actorKind
    actorName
    reasonCode
  }
  certificates {
    id
    usage
    state
    serial
    subject
    notBefore
    notAfter
    profile
    profileVersion
    spkiSha256
    sha256
    der
    issuedAt
    revocation {
      reason
      revokedAt
      crlNumber
    }
  }
  confirmation {
    id
    document
    documentSha256
    employeeName
    createdAt
    cms
    signerCertificateSha256
    receivedAt
    verdictCode
  }
  refusal {
    kind
    step
    code
    clause
    ground
    text {
      ...Words
    }
  }
}`) as unknown as TypedDocumentString<AcceptDocumentsMutation, AcceptDocumentsMutationVariables>;
export const RefuseDocumentsDocument = new TypedDocumentString(`
    mutation RefuseDocuments($input: RefuseDocumentsInput!) {
  refuseDocuments(input: $input) {
    ...CaseRequest
  }
}
    fragment Words on LocalizedText {
  kk
  ru
  en
}
fragment OfficeName on Office {
  id
  code
  name {
    ...Words
  }
}
fragment ClaimFacts on Claim {
  id
  name
  since
  warnsAt
  returnsAt
}
fragment ClockFacts on Clock {
  id
  due
  state
  limitText {
    ...Words
  }
  clause
}
fragment RunningClockFacts on Clock {
  ...ClockFacts
  kind
  mustAct {
    ...Words
  }
  awaited
}
fragment CaseRequest on Request {
  id
  number
  version
  status
  statusText {
    ...Words
  }
  service {
    ...Words
  }
  channel
  step
  stepTitle {
    ...Words
  }
  submittedAt
  registeredAt
  waitUntil
  serviceDeadline
  withIdentityCard
  identityCardArrivedAt
  finishedAt
  installedAt
  waitingReason {
    ...Words
  }
  agreedPolicyVersion
  keyStorage
  language
  fingerprint
  runningClocks {
    ...RunningClockFacts
  }
  mailState
  applicant {
    kind
    surname
    givenName
    patronymic
    iinMasked
    iin
    email
    phone
    details {
      enotaryRoleText {
        ...Words
      }
      treasuryCode
      accessLevel
    }
  }
  office {
    ...OfficeName
    kind
  }
  clocks {
    ...ClockFacts
  }
  claimedBy {
    ...ClaimFacts
  }
  allowedActions
  documentList {
    id
    title {
      ...Words
    }
    clause
    required
    givenBack
    options {
      id
      title {
        ...Words
      }
      clause
    }
  }
  documents {
    id
    kind
    title {
      ...Words
    }
    sha256
    url
    createdAt
    itemId
    seenAt
  }
  keys {
    usage
    spkiSha256
    csrSha256
  }
  receipt {
    number
    givenAt
    service {
      ...Words
    }
    items {
      ...Words
    }
    handOutAt
    handOutPlace {
      ...Words
    }
    employeeName
    employeePhone
  }
  registerAnswers {
    register
    outcome
    askedAt
    answeredAt
    attempt
    answerSha256
  }
  events {
    seq
    at
    type
    step
    toStep
    stepTitle {
      ...Words
    }
    toStepTitle {
      ...Words
    }
    path
    status
    statusText {
      ...Words
    }
    actorKind
    actorName
    reasonCode
  }
  certificates {
    id
    usage
    state
    serial
    subject
    notBefore
    notAfter
    profile
    profileVersion
    spkiSha256
    sha256
    der
    issuedAt
    revocation {
      reason
      revokedAt
      crlNumber
    }
  }
  confirmation {
    id
    document
    documentSha256
    employeeName
    createdAt
    cms
    signerCertificateSha256
    receivedAt
    verdictCode
  }
  refusal {
    kind
    step
    code
    clause
    ground
    text {
      ...Words
    }
  }
}`) as unknown as TypedDocumentString<RefuseDocumentsMutation, RefuseDocumentsMutationVariables>;
export const PrepareConfirmationDocument = new TypedDocumentString(`
    mutation PrepareConfirmation($id: ID!) {
  prepareConfirmation(id: $id) {
    id
    document
    sha256
    expiresAt
  }
}
    `) as unknown as TypedDocumentString<PrepareConfirmationMutation, PrepareConfirmationMutationVariables>;
export const ConfirmRequestDocument = new TypedDocumentString(`
    mutation ConfirmRequest($input: ConfirmRequestInput!) {
  confirmRequest(input: $input) {
    ...CaseRequest
  }
}
    fragment Words on LocalizedText {
  kk
  ru
  en
}
fragment OfficeName on Office {
  id
  code
  name {
    ...Words
  }
}
fragment ClaimFacts on Claim {
  id
  name
  since
  warnsAt
  returnsAt
}
fragment ClockFacts on Clock {
  id
  due
  state
  limitText {
    ...Words
  }
  clause
}
fragment RunningClockFacts on Clock {
  ...ClockFacts
  kind
  mustAct {
    ...Words
  }
  awaited
}
fragment CaseRequest on Request {
  id
  number
  version
  status
  statusText {
    ...Words
  }
  service {
    ...Words
  }
  channel
  step
  stepTitle {
    ...Words
  }
  submittedAt
  registeredAt
  waitUntil
  serviceDeadline
  withIdentityCard
  identityCardArrivedAt
  finishedAt
  installedAt
  waitingReason {
    ...Words
  }
  agreedPolicyVersion
  keyStorage
  language
  fingerprint
  runningClocks {
    ...RunningClockFacts
  }
  mailState
  applicant {
    kind
    surname
    givenName
    patronymic
    iinMasked
    iin
    email
    phone
    details {
      enotaryRoleText {
        ...Words
      }
      treasuryCode
      accessLevel
    }
  }
  office {
    ...OfficeName
    kind
  }
  clocks {
    ...ClockFacts
  }
  claimedBy {
    ...ClaimFacts
  }
  allowedActions
  documentList {
    id
    title {
      ...Words
    }
    clause
    required
    givenBack
    options {
      id
      title {
        ...Words
      }
      clause
    }
  }
  documents {
    id
    kind
    title {
      ...Words
    }
    sha256
    url
    createdAt
    itemId
    seenAt
  }
  keys {
    usage
    spkiSha256
    csrSha256
  }
  receipt {
    number
    givenAt
    service {
      ...Words
    }
    items {
      ...Words
    }
    handOutAt
    handOutPlace {
      ...Words
    }
    employeeName
    employeePhone
  }
  registerAnswers {
    register
    outcome
    askedAt
    answeredAt
    attempt
    answerSha256
  }
  events {
    seq
    at
    type
    step
    toStep
    stepTitle {
      ...Words
    }
    toStepTitle {
      ...Words
    }
    path
    status
    statusText {
      ...Words
    }
    actorKind
    actorName
    reasonCode
  }
  certificates {
    id
    usage
    state
    serial
    subject
    notBefore
    notAfter
    profile
    profileVersion
    spkiSha256
    sha256
    der
    issuedAt
    revocation {
      reason
      revokedAt
      crlNumber
    }
  }
  confirmation {
    id
    document
    documentSha256
    employeeName
    createdAt
    cms
    signerCertificateSha256
    receivedAt
    verdictCode
  }
  refusal {
    kind
    step
    code
    clause
    ground
    text {
      ...Words
    }
  }
}`) as unknown as TypedDocumentString<ConfirmRequestMutation, ConfirmRequestMutationVariables>;
export const IssueInstallLinkDocument = new TypedDocumentString(`
    mutation IssueInstallLink($id: ID!) {
  issueInstallLinkAtCounter(id: $id) {
    secret
    url
    expiresAt
  }
}
    `) as unknown as TypedDocumentString<IssueInstallLinkMutation, IssueInstallLinkMutationVariables>;
export const FillCaseFormDocument = new TypedDocumentString(`
    mutation FillCaseForm($input: CaseFormInput!) {
  fillCaseForm(input: $input)
}
    `) as unknown as TypedDocumentString<FillCaseFormMutation, FillCaseFormMutationVariables>;
export const PrintCasePaperDocument = new TypedDocumentString(`
    mutation PrintCasePaper($input: PaperPrintInput!) {
  printCasePaper(input: $input)
}
    `) as unknown as TypedDocumentString<PrintCasePaperMutation, PrintCasePaperMutationVariables>;
export const InboxChangesDocument = new TypedDocumentString(`
    subscription InboxChanges {
  inboxChanges {
    mine
    unclaimed
    overdue
    dueSoon
    onTime
    paused
  }
}
    `) as unknown as TypedDocumentString<InboxChangesSubscription, InboxChangesSubscriptionVariables>;