import { Ctx, Query, Resolver } from 'type-graphql';
import type { ApiContext } from '../context.ts';
import { listRegions } from './list-regions.ts';
import { RegionType } from './office.type.ts';

@Resolver()
export class OfficesResolver {
  @Query(() => [RegionType], { description: 'Regions with settlements and registration centres, by Kazakh name.' })
  regions(@Ctx() context: ApiContext): Promise<RegionType[]> {
    return listRegions(context);
  }
}
