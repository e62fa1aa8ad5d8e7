import { Field, ObjectType } from 'type-graphql';
import { DateTime } from '../schema/scalars.ts';

@ObjectType('Installation', { description: 'What this installation is.' })
export class InstallationType {
  @Field(() => String, { description: '"demo" (banner, no legal force, clock may be moved) or "production".' })
  mode!: 'demo' | 'production';
  @Field(() => String, {
    nullable: true,
    description: 'What the names of the authorities end with in a demonstration.',
  })
  testSuffix!: string | null;
  @Field(() => DateTime, { description: 'Time of the server.' }) now!: Date;
  @Field(() => String, { description: 'Address of the portal.' }) publicUrl!: string;
}
