/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** The questions about a signature. */
export type SignatureCheckName =
  /** Does the certificate lead to an authority of ours? */
  | 'CHAIN'
  /** Is it over this content? */
  | 'CONTENT'
  /** Is the certificate meant for signing documents? */
  | 'KEY_USAGE'
  /** Is the policy of the certificate one of ours? */
  | 'POLICY'
  /** Was the certificate not revoked when it was signed? */
  | 'REVOCATION_AT_SIGNING'
  /** Is the certificate not revoked now? */
  | 'REVOCATION_NOW'
  /** Was it made with the key of the certificate? */
  | 'SIGNATURE'
  /** Does the signature name its certificate (CAdES)? */
  | 'SIGNING_CERTIFICATE'
  /** Can it be read as CMS of one signer? */
  | 'STRUCTURE'
  /** Does a time stamp prove when it existed? */
  | 'TIME_STAMP'
  /** Was the certificate in its term when it was signed? */
  | 'VALIDITY_AT_SIGNING'
  /** Is the certificate in its term now? */
  | 'VALIDITY_NOW';

/** What a check found. */
export type SignatureCheckOutcome =
  /** There is nothing that counts. */
  | 'ABSENT'
  /** It is wrong. */
  | 'FAILED'
  /** It is as it should be. */
  | 'PASSED'
  /** The answer cannot be got; that does not mean wrong. */
  | 'UNAVAILABLE';

/** What a report on a signature comes to. */
export type SignatureVerdict =
  /** Nothing failed, but a decisive answer cannot be got. */
  | 'INDETERMINATE'
  /** A decisive check failed. */
  | 'INVALID'
  /** Every decisive check passed. */
  | 'VALID';

/** A signature of anybody, with what it signs where it does not carry it. */
export type VerifySignatureInput = {
  /** The signed bytes, for a detached signature of a small document. */
  content?: string | null | undefined;
  /** Instead of the bytes: their hash, by the hash algorithm of the signature. */
  contentHash?: string | null | undefined;
  /** CMS SignedData (CAdES or plain), attached or detached, DER or BER, of one signer. */
  signature: string;
};

export type VerifySignatureQueryVariables = Exact<{
  input: VerifySignatureInput;
}>;


export type VerifySignatureQuery = { verifySignature: { verdict: SignatureVerdict, judgedAt: string, authority: string | null, isAttached: boolean | null, algorithm: string | null, digestAlgorithm: string | null, claimedSigningTime: string | null, text: { kk: string, ru: string, en: string }, checks: Array<{ name: SignatureCheckName, outcome: SignatureCheckOutcome, isDecisive: boolean, text: { kk: string, ru: string, en: string } }>, signer: { subject: string, iin: string | null, bin: string | null, serial: string, issuer: string, notBefore: string, notAfter: string, policies: Array<string>, certificate: string } | null, timeStamp: { time: string, accuracyMillis: number | null, authority: string, policy: string, serial: string } | null } };

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

export const VerifySignatureDocument = new TypedDocumentString(`
    query VerifySignature($input: VerifySignatureInput!) {
  verifySignature(input: $input) {
    verdict
    judgedAt
    text {
      kk
      ru
      en
    }
    checks {
      name
      outcome
      isDecisive
      text {
        kk
        ru
        en
      }
    }
    signer {
      subject
      iin
      bin
      serial
      issuer
      notBefore
      notAfter
      policies
      certificate
    }
    authority
    isAttached
    algorithm
    digestAlgorithm
    claimedSigningTime
    timeStamp {
      time
      accuracyMillis
      authority
      policy
      serial
    }
  }
}
    `) as unknown as TypedDocumentString<VerifySignatureQuery, VerifySignatureQueryVariables>;