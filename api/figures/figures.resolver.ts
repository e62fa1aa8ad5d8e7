import { Arg, Authorized, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { ApiContext } from '../context.ts';
import { LocalDate } from '../schema/scalars.ts';
import { DeskLoadType, MachineryLineType, RequestFiguresType } from './figures.type.ts';
import { readDeskLoad } from './read-desk-load.ts';
import { readMachinery } from './read-machinery.ts';
import { readRequestFigures } from './read-request-figures.ts';

@Resolver()
export class FiguresResolver {
  @Authorized('figures.read')
  @Query(() => RequestFiguresType, { description: 'The requests sent in a period, counted; a year at most.' })
  requestFigures(
    @Ctx() context: ApiContext,
    @Arg('from', () => LocalDate, { description: 'First day in Almaty.' }) from: string,
    @Arg('to', () => LocalDate, { description: 'Last day in Almaty.' }) to: string,
    @Arg('officeId', () => ID, { nullable: true, description: 'Registration centre; all when absent.' })
    officeId: string | null,
  ): Promise<RequestFiguresType> {
    return readRequestFigures(context, { from, to, officeId });
  }

  @Authorized('figures.desk-load')
  @Query(() => [DeskLoadType], { description: 'What each operator holds and decided; the reading is recorded.' })
  deskLoad(
    @Ctx() context: ApiContext,
    @Arg('from', () => LocalDate, { description: 'First day in Almaty.' }) from: string,
    @Arg('to', () => LocalDate, { description: 'Last day in Almaty.' }) to: string,
    @Arg('officeId', () => ID, { nullable: true, description: 'Registration centre; all when absent.' })
    officeId: string | null,
  ): Promise<DeskLoadType[]> {
    return readDeskLoad(context, { from, to, officeId });
  }

  @Authorized('machinery.read')
  @Query(() => [MachineryLineType], { description: 'Authorities, lists, OCSP, mail and queues as they stand now.' })
  machinery(@Ctx() context: ApiContext): Promise<MachineryLineType[]> {
    return readMachinery(context);
  }
}
