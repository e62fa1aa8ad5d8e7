import { Field, ID, ObjectType } from 'type-graphql';
import { DateTime } from '../schema/scalars.ts';

@ObjectType('IdentityCardArrival', {
  description: 'The finished identity card of a request made together with it is at the PSC (standard 1 p.4(1)).',
})
export class IdentityCardArrivalType {
  @Field(() => ID, { description: 'Request.' }) requestId!: string;
  @Field(() => String, { description: 'Its number.' }) number!: string;
  @Field(() => DateTime, { description: 'When the card arrived.' }) arrivedAt!: Date;
  @Field(() => DateTime, {
    nullable: true,
    description: 'Until when the certificates are owed: two working days; null while the papers are not handed in.',
  })
  serviceDeadline!: Date | null;
}
