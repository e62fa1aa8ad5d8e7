/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** An annex to be filled from a case and filed with it. */
export type CaseFormInput = {
  /** S1A2, S1A5 or S1A9 … S1A12; CONSENT for the consent to use protected data. */
  form: string | number;
  /** Request. */
  requestId: string | number;
};

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

/** What an annexed form is for. */
export type FormAct =
  /** Application for certificates (standard 1 annexes 1, 3, 4, 6–8). */
  | 'ISSUE'
  /** Power of attorney (annexes 2, 5). */
  | 'POWER_OF_ATTORNEY'
  /** Receipt of refusal to accept documents (annex 13). */
  | 'REFUSAL'
  /** Application for revocation (annexes 9–12). */
  | 'REVOCATION';

/** What was typed into one line of a form. */
export type FormEntryInput = {
  /** Number of the line, for example S1A9-07. */
  field: string | number;
  /** One value for most lines; several for lists; row by row for rows. */
  values: Array<string>;
};

/** What a form prints in a line. */
export type FormFieldKind =
  /** A line to fill. */
  | 'BLANK'
  /** One of the printed options. */
  | 'CHOICE'
  /** Text that stands there. */
  | 'FIXED'
  /** Several lines of one value each. */
  | 'LIST'
  /** Several lines of the same columns; values go row by row. */
  | 'ROWS'
  /** Sealed by hand. */
  | 'SEAL'
  /** Signed by hand. */
  | 'SIGNATURE';

/** How the value of a line is checked. */
export type FormFieldType =
  /** Base64. */
  | 'BASE64'
  /** Business identification number. */
  | 'BIN'
  /** Date as YYYY-MM-DD. */
  | 'DATE'
  /** E-mail address. */
  | 'EMAIL'
  /** Individual identification number. */
  | 'IIN'
  /** Letters, spaces, hyphens. */
  | 'NAME'
  /** Unique number of a request. */
  | 'NUMBER'
  /** Telephone: +7 and ten digits. */
  | 'PHONE'
  /** Serial number of a certificate, hexadecimal. */
  | 'SERIAL'
  /** Any printable text. */
  | 'TEXT';

/** What a part of a form is. */
export type FormPartRole =
  /** A numbered line. */
  | 'FIELD'
  /** A note below. */
  | 'FOOTNOTE'
  /** A heading. */
  | 'SECTION'
  /** Words between the lines. */
  | 'SENTENCE';

/** A language of screens, mails and papers. */
export type Language =
  /** English. */
  | 'en'
  /** Kazakh, the default. */
  | 'kk'
  /** Russian. */
  | 'ru';

/** A paper of a case in another language. */
export type PaperPrintInput = {
  /** Application, receipt, refusal, consent or annex among the documents of the case. */
  documentId: string | number;
  /** Language that stands beside the Kazakh. */
  language: Language;
};

/** A form to be printed and signed by hand. */
export type PrintFormInput = {
  /** What is known; nothing = a blank. */
  entries: Array<FormEntryInput>;
  /** S1A2, S1A5 or S1A9 … S1A12. */
  form: string | number;
  /** Kazakh, or Kazakh with a translation. */
  language: Language;
};

export type FormSchemaQueryVariables = Exact<{
  id: string | number;
}>;


export type FormSchemaQuery = { formSchema: { id: string, annex: number, act: FormAct, isPrintable: boolean, title: { kk: string, ru: string, en: string }, parts: Array<{ role: FormPartRole, id: string | null, kind: FormFieldKind | null, lines: number, label: { kk: string, ru: string, en: string }, rule: { type: FormFieldType, required: boolean, maxLength: number } | null, options: Array<{ id: string, label: { kk: string } }> }> } | null };

export type FormSchemasQueryVariables = Exact<{ [key: string]: never; }>;


export type FormSchemasQuery = { formSchemas: Array<{ id: string, annex: number, act: FormAct, isPrintable: boolean }> };

export type PrintFormMutationVariables = Exact<{
  input: PrintFormInput;
}>;


export type PrintFormMutation = { printForm: { token: string | null, expiresAt: string | null, refusals: Array<{ field: string, code: ErrorCode, text: { kk: string } }> } };

export type TakePrintedFormMutationVariables = Exact<{
  token: string;
}>;


export type TakePrintedFormMutation = { takePrintedForm: { isReady: boolean, pdf: string | null } };

export type PrintCasePaperMutationVariables = Exact<{
  input: PaperPrintInput;
}>;


export type PrintCasePaperMutation = { printCasePaper: boolean };

export type FillCaseFormMutationVariables = Exact<{
  input: CaseFormInput;
}>;


export type FillCaseFormMutation = { fillCaseForm: boolean };

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

export const FormSchemaDocument = new TypedDocumentString(`
    query FormSchema($id: ID!) {
  formSchema(id: $id) {
    id
    annex
    act
    isPrintable
    title {
      kk
      ru
      en
    }
    parts {
      role
      id
      kind
      lines
      label {
        kk
        ru
        en
      }
      rule {
        type
        required
        maxLength
      }
      options {
        id
        label {
          kk
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<FormSchemaQuery, FormSchemaQueryVariables>;
export const FormSchemasDocument = new TypedDocumentString(`
    query FormSchemas {
  formSchemas {
    id
    annex
    act
    isPrintable
  }
}
    `) as unknown as TypedDocumentString<FormSchemasQuery, FormSchemasQueryVariables>;
export const PrintFormDocument = new TypedDocumentString(`
    mutation PrintForm($input: PrintFormInput!) {
  printForm(input: $input) {
    token
    expiresAt
    refusals {
      field
      code
      text {
        kk
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PrintFormMutation, PrintFormMutationVariables>;
export const TakePrintedFormDocument = new TypedDocumentString(`
    mutation TakePrintedForm($token: String!) {
  takePrintedForm(token: $token) {
    isReady
    pdf
  }
}
    `) as unknown as TypedDocumentString<TakePrintedFormMutation, TakePrintedFormMutationVariables>;
export const PrintCasePaperDocument = new TypedDocumentString(`
    mutation PrintCasePaper($input: PaperPrintInput!) {
  printCasePaper(input: $input)
}
    `) as unknown as TypedDocumentString<PrintCasePaperMutation, PrintCasePaperMutationVariables>;
export const FillCaseFormDocument = new TypedDocumentString(`
    mutation FillCaseForm($input: CaseFormInput!) {
  fillCaseForm(input: $input)
}
    `) as unknown as TypedDocumentString<FillCaseFormMutation, FillCaseFormMutationVariables>;