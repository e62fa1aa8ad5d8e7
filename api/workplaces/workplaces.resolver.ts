import { Arg, Authorized, Ctx, Field, ID, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { ApiContext } from '../context.ts';
import { endWorkplace, registerWorkplace } from './register-workplace.ts';

@ObjectType('WorkplaceRegistration', {
  description: 'A registered workplace and, this once, the token of its computer.',
})
export class WorkplaceRegistrationType {
  @Field(() => ID, { description: 'Workplace.' }) id!: string;
  @Field(() => String, { description: 'Goes with `signIn` once; afterwards the browser keeps it.' }) token!: string;
}

@Resolver()
export class WorkplacesResolver {
  @Authorized('workplace.register')
  @Mutation(() => WorkplaceRegistrationType, { description: 'Registers a workplace of an office (p.19(5) rule 1).' })
  registerWorkplace(
    @Ctx() context: ApiContext,
    @Arg('officeId', () => ID, { description: 'Office.' }) officeId: string,
    @Arg('label', () => String, { description: 'Name of the workplace in its office.' }) label: string,
  ): Promise<WorkplaceRegistrationType> {
    return registerWorkplace(context, { officeId, label });
  }

  @Authorized('workplace.register')
  @Mutation(() => Boolean, { description: 'Ends a workplace; nobody works there any more (p.19(5) rule 1).' })
  endWorkplace(
    @Ctx() context: ApiContext,
    @Arg('id', () => ID, { description: 'Workplace.' }) id: string,
  ): Promise<boolean> {
    return endWorkplace(context, id);
  }
}
