import { Field, Int, ObjectType } from 'type-graphql';
import { LocalizedTextType } from '../schema/localized-text.type.ts';

@ObjectType('StepRow', { description: 'One column of the regulation’s table of actions, derived from the definition.' })
export class StepRowType {
  @Field(() => String, { description: 'Number of the action.' }) action!: string;
  @Field(() => LocalizedTextType, { description: 'Who acts (SFU).' }) sfu!: LocalizedTextType;
  @Field(() => LocalizedTextType, { description: 'What is done.' }) text!: LocalizedTextType;
  @Field(() => LocalizedTextType, { nullable: true, description: 'Form of completion.' })
  completion!: LocalizedTextType | null;
  @Field(() => LocalizedTextType, { nullable: true, description: 'Execution time as the table prints it.' })
  time!: LocalizedTextType | null;
  @Field(() => String, { nullable: true, description: 'Next actions where there are two: on violations / on none.' })
  next!: string | null;
  @Field(() => LocalizedTextType, { nullable: true, description: 'The same in words; null prints as a dash.' })
  nextText!: LocalizedTextType | null;
}

@ObjectType('ServiceLimit', { description: 'A term owed by the act.' })
export class ServiceLimitType {
  @Field(() => String, { description: 'Step the term runs from.' }) from!: string;
  @Field(() => String, { description: 'Length in the time grammar, for example 2wd.' }) within!: string;
  @Field(() => LocalizedTextType, { description: 'Length in words.' }) text!: LocalizedTextType;
  @Field(() => String, { nullable: true, description: 'Clause.' }) clause!: string | null;
}

@ObjectType('ServiceChannel', { description: 'One way to get a service: a process of its own.' })
export class ServiceChannelType {
  @Field(() => String, { description: 'Id of the channel.' }) id!: string;
  @Field(() => String, { description: 'Id of the process pattern.' }) pattern!: string;
  @Field(() => String, { description: 'Where the act describes it.' }) source!: string;
  @Field(() => [StepRowType], { description: 'Table of actions.' }) steps!: StepRowType[];
  @Field(() => [ServiceLimitType], { description: 'Terms owed.' }) limits!: ServiceLimitType[];
  /** Not a field: draws the diagram when it is asked for. */
  draw!: () => Promise<string>;

  @Field(() => String, { description: 'BPMN 2.0 diagram as XML, with layout.' })
  bpmn(): Promise<string> {
    return this.draw();
  }
}

@ObjectType('Service', { description: 'A public service, as its definition file says.' })
export class ServiceType {
  @Field(() => String, { description: 'Id of the definition.' }) id!: string;
  @Field(() => Int, { description: 'Version of the definition.' }) version!: number;
  @Field(() => LocalizedTextType, { description: 'Title.' }) title!: LocalizedTextType;
  @Field(() => [ServiceChannelType], { description: 'Its channels.' }) channels!: ServiceChannelType[];
}
