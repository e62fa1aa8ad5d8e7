import { Field, ObjectType } from 'type-graphql';
import { DateTime } from '../schema/scalars.ts';

@ObjectType('Instance', { description: 'What this installation is.' })
export class InstanceType {
  @Field(() => Boolean, { description: 'True for a demonstration: banner, CN "… TEST", no legal force.' })
  demo!: boolean;
  @Field(() => DateTime, { description: 'Time of the server; in a demonstration it may have been moved.' }) now!: Date;
  @Field(() => String, { description: 'Address of the portal.' }) publicUrl!: string;
}
