/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Why work that ended as impossible is no matter any more. */
export type FailedWorkResolution =
  /** What it was for was done in another way. */
  | 'DONE_OTHERWISE'
  /** What it was for is needed no more. */
  | 'NOT_NEEDED'
  /** It was ordered anew. */
  | 'ORDERED_AGAIN';

/** Work that ended as impossible, and why it is no matter any more. */
export type SettleFailedWorkInput = {
  /** The work. */
  id: string | number;
  /** Reason. */
  resolution: FailedWorkResolution;
};

export type RepeatFailedWorkMutationVariables = Exact<{
  id: string | number;
}>;


export type RepeatFailedWorkMutation = { repeatFailedWork: boolean };

export type SettleFailedWorkMutationVariables = Exact<{
  input: SettleFailedWorkInput;
}>;


export type SettleFailedWorkMutation = { settleFailedWork: boolean };

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

export const RepeatFailedWorkDocument = new TypedDocumentString(`
    mutation RepeatFailedWork($id: ID!) {
  repeatFailedWork(id: $id)
}
    `) as unknown as TypedDocumentString<RepeatFailedWorkMutation, RepeatFailedWorkMutationVariables>;
export const SettleFailedWorkDocument = new TypedDocumentString(`
    mutation SettleFailedWork($input: SettleFailedWorkInput!) {
  settleFailedWork(input: $input)
}
    `) as unknown as TypedDocumentString<SettleFailedWorkMutation, SettleFailedWorkMutationVariables>;