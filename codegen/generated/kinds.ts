/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
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

/** A datum that register and order both know. */
export type ComparedFieldName =
  /** Date of birth; of the order, as the IIN tells it. */
  | 'BIRTH_DATE'
  /** First name of the holder. */
  | 'GIVEN_NAME'
  /** IIN of the first head, hidden but for four digits; of the order, of who says that he is the head. */
  | 'HEAD'
  /** Name of the organisation. */
  | 'ORGANISATION'
  /** Patronymic of the holder. */
  | 'PATRONYMIC'
  /** Surname of the holder. */
  | 'SURNAME';

/** Role in «Е-нотариат» (standard 1 annex 3 line 06). */
export type EnotaryRole =
  /** Employee of ӘАҚ, as the form prints it. */
  | 'AAK_EMPLOYEE'
  /** Administrator (әкімші). */
  | 'ADMINISTRATOR'
  /** Employee of АНП, as the form prints it. */
  | 'ANP_EMPLOYEE'
  /** Content moderator. */
  | 'CONTENT_MODERATOR'
  /** Employee of the Ministry of Justice. */
  | 'JUSTICE_MINISTRY_EMPLOYEE'
  /** Notary (нотариус). */
  | 'NOTARY'
  /** Employee of ТНП, as the form prints it. */
  | 'TNP_EMPLOYEE';

/** What the holder may do in the name of his organisation; it stands in the certificate. */
export type OrganisationRole =
  /** Employee. */
  | 'EMPLOYEE'
  /** Right to sign financial papers. */
  | 'FINANCE'
  /** First head. */
  | 'FIRST_HEAD'
  /** Employee of human resources. */
  | 'HR'
  /** Right to sign. */
  | 'RIGHT_TO_SIGN';

/** By which paper somebody acts for another. */
export type RepresentativeBasis =
  /** He is the first head or acts for him (standard 1 p.9, rule for the first head). */
  | 'HEAD_DOCUMENTS'
  /** Notarised power of attorney (standard 1 annex 2). */
  | 'NOTARISED_POWER_OF_ATTORNEY'
  /** Power of attorney of the organisation (standard 1 annex 5). */
  | 'ORGANISATION_POWER_OF_ATTORNEY';

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

export type KindCaseQueryVariables = Exact<{
  id: string | number;
}>;


export type KindCaseQuery = { request: { id: string, number: string, version: number, status: RequestStatus, step: string, fingerprint: string, dataUseConsentAt: string | null, applicant: { kind: ApplicantKind, bin: string | null, organisation: string | null, iin: string | null, details: { enotaryRole: EnotaryRole | null, organisationRole: OrganisationRole | null, actingHead: boolean, treasuryCode: string | null, accessLevel: string | null, additionalInformation: string | null, domainNames: Array<string>, provenDomainNames: Array<string>, enotaryRoleText: { kk: string, ru: string, en: string } | null } | null, representative: { iin: string, surname: string, givenName: string, patronymic: string | null, basis: RepresentativeBasis } | null }, documentList: Array<{ id: string, clause: string | null, required: boolean, givenBack: boolean, title: { kk: string, ru: string, en: string }, options: Array<{ id: string, clause: string, replacesHeadAndSeal: boolean, title: { kk: string, ru: string, en: string } }> }>, comparison: Array<{ field: ComparedFieldName, register: string | null, order: string | null, equal: boolean | null }> | null, documents: Array<{ itemId: string | null, alternative: string | null, seenAt: string | null, givenBackAt: string | null }>, receipt: { items: Array<{ kk: string }> } | null } | null };

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

export const KindCaseDocument = new TypedDocumentString(`
    query KindCase($id: ID!) {
  request(id: $id) {
    id
    number
    version
    status
    step
    fingerprint
    dataUseConsentAt
    applicant {
      kind
      bin
      organisation
      iin
      details {
        enotaryRole
        enotaryRoleText {
          kk
          ru
          en
        }
        organisationRole
        actingHead
        treasuryCode
        accessLevel
        additionalInformation
        domainNames
        provenDomainNames
      }
      representative {
        iin
        surname
        givenName
        patronymic
        basis
      }
    }
    documentList {
      id
      clause
      required
      givenBack
      title {
        kk
        ru
        en
      }
      options {
        id
        clause
        replacesHeadAndSeal
        title {
          kk
          ru
          en
        }
      }
    }
    comparison {
      field
      register
      order
      equal
    }
    documents {
      itemId
      alternative
      seenAt
      givenBackAt
    }
    receipt {
      items {
        kk
      }
    }
  }
}
    `) as unknown as TypedDocumentString<KindCaseQuery, KindCaseQueryVariables>;