import { IsOptional } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { Base64 } from '../schema/scalars.ts';

@InputType('VerifySignatureInput', {
  description: 'A signature of anybody, with what it signs where it does not carry it.',
})
export class VerifySignatureInput {
  @Field(() => Base64, {
    description: 'CMS SignedData (CAdES or plain), attached or detached, DER or BER, of one signer.',
  })
  signature!: Uint8Array;

  @Field(() => Base64, {
    nullable: true,
    description: 'The signed bytes, for a detached signature of a small document.',
  })
  @IsOptional()
  content?: Uint8Array | null;

  @Field(() => Base64, {
    nullable: true,
    description: 'Instead of the bytes: their hash, by the hash algorithm of the signature.',
  })
  @IsOptional()
  contentHash?: Uint8Array | null;
}
