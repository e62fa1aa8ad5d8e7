/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type CabinetHolderFragment = { surname: string, givenName: string, patronymic: string | null, iin: string, bin: string | null, organisation: string | null, certificateSha256: string, expiresAt: string, csrfToken: string };

export type CabinetQueryVariables = Exact<{ [key: string]: never; }>;


export type CabinetQuery = { cabinet: { surname: string, givenName: string, patronymic: string | null, iin: string, bin: string | null, organisation: string | null, certificateSha256: string, expiresAt: string, csrfToken: string } | null };

export type CreateSignInChallengeMutationVariables = Exact<{ [key: string]: never; }>;


export type CreateSignInChallengeMutation = { createSignInChallenge: { document: string } };

export type SignInToCabinetMutationVariables = Exact<{
  cms: string;
}>;


export type SignInToCabinetMutation = { signInToCabinet: { surname: string, givenName: string, patronymic: string | null, iin: string, bin: string | null, organisation: string | null, certificateSha256: string, expiresAt: string, csrfToken: string } };

export type SignOutOfCabinetMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutOfCabinetMutation = { signOutOfCabinet: boolean };

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
export const CabinetHolderFragmentDoc = new TypedDocumentString(`
    fragment CabinetHolder on Cabinet {
  surname
  givenName
  patronymic
  iin
  bin
  organisation
  certificateSha256
  expiresAt
  csrfToken
}
    `, {"fragmentName":"CabinetHolder"}) as unknown as TypedDocumentString<CabinetHolderFragment, unknown>;
export const CabinetDocument = new TypedDocumentString(`
    query Cabinet {
  cabinet {
    ...CabinetHolder
  }
}
    fragment CabinetHolder on Cabinet {
  surname
  givenName
  patronymic
  iin
  bin
  organisation
  certificateSha256
  expiresAt
  csrfToken
}`) as unknown as TypedDocumentString<CabinetQuery, CabinetQueryVariables>;
export const CreateSignInChallengeDocument = new TypedDocumentString(`
    mutation CreateSignInChallenge {
  createSignInChallenge {
    document
  }
}
    `) as unknown as TypedDocumentString<CreateSignInChallengeMutation, CreateSignInChallengeMutationVariables>;
export const SignInToCabinetDocument = new TypedDocumentString(`
    mutation SignInToCabinet($cms: Base64!) {
  signInToCabinet(cms: $cms) {
    ...CabinetHolder
  }
}
    fragment CabinetHolder on Cabinet {
  surname
  givenName
  patronymic
  iin
  bin
  organisation
  certificateSha256
  expiresAt
  csrfToken
}`) as unknown as TypedDocumentString<SignInToCabinetMutation, SignInToCabinetMutationVariables>;
export const SignOutOfCabinetDocument = new TypedDocumentString(`
    mutation SignOutOfCabinet {
  signOutOfCabinet
}
    `) as unknown as TypedDocumentString<SignOutOfCabinetMutation, SignOutOfCabinetMutationVariables>;