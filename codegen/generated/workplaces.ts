/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type RegisterWorkplaceMutationVariables = Exact<{
  officeId: string | number;
  label: string;
}>;


export type RegisterWorkplaceMutation = { registerWorkplace: { id: string, token: string } };

export type EndWorkplaceMutationVariables = Exact<{
  id: string | number;
}>;


export type EndWorkplaceMutation = { endWorkplace: boolean };

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

export const RegisterWorkplaceDocument = new TypedDocumentString(`
    mutation RegisterWorkplace($officeId: ID!, $label: String!) {
  registerWorkplace(officeId: $officeId, label: $label) {
    id
    token
  }
}
    `) as unknown as TypedDocumentString<RegisterWorkplaceMutation, RegisterWorkplaceMutationVariables>;
export const EndWorkplaceDocument = new TypedDocumentString(`
    mutation EndWorkplace($id: ID!) {
  endWorkplace(id: $id)
}
    `) as unknown as TypedDocumentString<EndWorkplaceMutation, EndWorkplaceMutationVariables>;