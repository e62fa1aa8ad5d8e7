import type { OwnExportEntity } from '@kualik/db';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Base64, DateTime } from '../schema/scalars.ts';

@ObjectType('OwnExport', { description: 'A list of the cabinet: canonical JSON under the seal of the provider.' })
export class OwnExportType {
  @Field(() => ID, { description: 'Id.' }) id!: string;
  @Field(() => DateTime, { description: 'When it was ordered.' }) orderedAt!: Date;
  @Field(() => Int, { description: 'Rows.' }) rowCount!: number;
  @Field(() => Boolean, { description: 'True when the list is longer than an export may be.' }) isCut!: boolean;
  @Field(() => Base64, {
    nullable: true,
    description:
      'Once the job is done: CMS SignedData, DER, attached; `openssl cms -verify -inform DER` gives the JSON.',
  })
  sealed!: Uint8Array | null;
}

export function toOwnExport({ id, orderedAt, rowCount, isCut, sealed }: OwnExportEntity): OwnExportType {
  return { id, orderedAt, rowCount, isCut, sealed: sealed ?? null };
}
