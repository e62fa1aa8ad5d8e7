import { Field, ObjectType } from 'type-graphql';
import { Base64, DateTime } from '../schema/scalars.ts';

@ObjectType('Authority', { description: 'A certification authority of this installation: the root or an issuing one.' })
export class AuthorityType {
  @Field(() => String, { description: 'Name, as in the addresses of its files.' }) name!: string;
  @Field(() => String, { description: '"root" or "issuing".' }) role!: 'root' | 'issuing';
  @Field(() => String, { description: 'Subject as text.' }) subject!: string;
  @Field(() => Base64, { description: 'Its certificate, DER.' }) certificate!: Uint8Array;
  @Field(() => String, { description: 'SHA-256 of the certificate, hex.' }) sha256!: string;
  @Field(() => DateTime, { description: 'End of validity.' }) notAfter!: Date;
  @Field(() => String, { description: 'Address of its certificate.' }) certificateUrl!: string;
  @Field(() => String, { description: 'Address of its revocation list.' }) crlUrl!: string;
}
