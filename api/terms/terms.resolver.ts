import { Arg, Authorized, Ctx, Int, Query, Resolver } from 'type-graphql';
import type { ApiContext } from '../context.ts';
import { SortOrder } from '../inbox/inbox.type.ts';
import { YearCalendarType } from './calendar.type.ts';
import { BreachFilter, BreachListType, ClockFilter, PageInput, RunningClockListType } from './clock.type.ts';
import { listBreaches } from './list-breaches.ts';
import { listClocks } from './list-clocks.ts';
import { showCalendar } from './show-calendar.ts';

const PAGE: PageInput = { first: 25, offset: 0 };

@Resolver()
export class TermsResolver {
  @Authorized('calendar.read')
  @Query(() => YearCalendarType, { description: 'The working calendar of a year, each day with its act and warnings.' })
  calendar(@Arg('year', () => Int, { description: 'Year.' }) year: number): YearCalendarType {
    return showCalendar(year);
  }

  @Authorized('clock.list')
  @Query(() => RunningClockListType, {
    description:
      'Limits about to run out or past, soonest first; nothing personal. The list `clocks` sorts and exports them.',
  })
  clocks(
    @Ctx() context: ApiContext,
    @Arg('filter', () => ClockFilter, { nullable: true, description: 'Filters.' }) filter: ClockFilter | null,
    @Arg('page', () => PageInput, { nullable: true, description: 'Which part.' }) page: PageInput | null,
  ): Promise<RunningClockListType> {
    return listClocks(context, filter ?? {}, page ?? PAGE);
  }

  @Authorized('clock.list')
  @Query(() => BreachListType, {
    description: 'Limits that were not kept, by the time of recording; nothing personal.',
  })
  breaches(
    @Ctx() context: ApiContext,
    @Arg('filter', () => BreachFilter, { nullable: true, description: 'Filters.' }) filter: BreachFilter | null,
    @Arg('order', () => SortOrder, { nullable: true, description: 'Newest first when left out.' })
    order: SortOrder | null,
    @Arg('page', () => PageInput, { nullable: true, description: 'Which part.' }) page: PageInput | null,
  ): Promise<BreachListType> {
    return listBreaches(context, filter ?? {}, order ?? 'DESC', page ?? PAGE);
  }
}
