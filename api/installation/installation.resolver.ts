import { Ctx, Query, Resolver } from 'type-graphql';
import type { ApiContext } from '../context.ts';
import { ErrorDescriptionType } from '../schema/error-code.enum.ts';
import { describeErrors } from './describe-errors.ts';
import { describeInstallation } from './describe-installation.ts';
import { InstallationType } from './installation.type.ts';

@Resolver()
export class InstallationResolver {
  @Query(() => InstallationType, { description: 'What this installation is.' })
  installation(@Ctx() context: ApiContext): InstallationType {
    return describeInstallation(context);
  }

  @Query(() => [ErrorDescriptionType], { description: 'Every error code with its clause and texts.' })
  errorCodes(): ErrorDescriptionType[] {
    return describeErrors();
  }
}
