import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { ApiContext } from '../context.ts';
import { describeService, describeServices } from './describe-services.ts';
import { ServiceType } from './service.type.ts';

@Resolver()
export class ServicesResolver {
  @Query(() => [ServiceType], { description: 'All services whose definitions are loaded.' })
  services(@Ctx() context: ApiContext): ServiceType[] {
    return describeServices(context.registry);
  }

  @Query(() => ServiceType, { nullable: true, description: 'One service; null when there is none with this id.' })
  service(
    @Ctx() context: ApiContext,
    @Arg('id', () => String, { description: 'Id of the definition, for example nca.certificates.' }) id: string,
  ): ServiceType | null {
    return describeService(context.registry, id);
  }
}
