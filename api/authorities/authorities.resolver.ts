import { Ctx, Query, Resolver } from 'type-graphql';
import type { ApiContext } from '../context.ts';
import { AuthorityType } from './authority.type.ts';
import { listAuthorities } from './list-authorities.ts';

@Resolver()
export class AuthoritiesResolver {
  @Query(() => [AuthorityType], { description: 'The certification authorities, root first.' })
  authorities(@Ctx() context: ApiContext): Promise<AuthorityType[]> {
    return listAuthorities(context);
  }
}
