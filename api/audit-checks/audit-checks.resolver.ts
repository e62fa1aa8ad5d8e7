import { latestAuditChecks } from '@kualik/db/repositories/audit-check.repository.ts';
import { Authorized, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { ApiContext } from '../context.ts';
import { toAuditCheck } from './audit-check.mapper.ts';
import { AuditCheckType } from './audit-check.type.ts';
import { orderCheck } from './order-check.ts';

/** Checks that the page shows. Our choice. */
const LAST_CHECKS = 20;

@Resolver()
export class AuditChecksResolver {
  @Authorized('audit.list')
  @Query(() => [AuditCheckType], { description: 'The last twenty checks of the audit chain, the last first.' })
  async auditChecks(@Ctx() { em }: ApiContext): Promise<AuditCheckType[]> {
    return (await latestAuditChecks(em, LAST_CHECKS)).map(toAuditCheck);
  }

  @Authorized('audit.list')
  @Mutation(() => AuditCheckType, {
    description:
      'Orders a check of the audit against its sealed heads (regulation p.19(2)); the open one if there is one.',
  })
  orderAuditCheck(@Ctx() context: ApiContext): Promise<AuditCheckType> {
    return orderCheck(context);
  }
}
