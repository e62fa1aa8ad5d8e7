import { Ctx, Query, Resolver } from 'type-graphql';
import type { ApiContext } from '../context.ts';
import { ErrorDescriptionType } from '../schema/error-code.enum.ts';
import { describeErrors } from './describe-errors.ts';
import { InstanceType } from './instance.type.ts';

@Resolver()
export class InstanceResolver {
  @Query(() => InstanceType, { description: 'What this installation is.' })
  instance(@Ctx() context: ApiContext): InstanceType {
    const { demo, publicUrl } = context.config;
    return { demo, publicUrl, now: context.now };
  }

  @Query(() => [ErrorDescriptionType], { description: 'Every error code with its clause and texts.' })
  errorCodes(): ErrorDescriptionType[] {
    return describeErrors();
  }
}
