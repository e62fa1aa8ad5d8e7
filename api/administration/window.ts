import { Max, Min } from 'class-validator';
import { ArgsType, Field, Int } from 'type-graphql';
import { SortOrder } from '../inbox/inbox.type.ts';

const PAGE = { usual: 25, most: 100 };

/** Which part of a list, and in which direction. */
@ArgsType()
export class WindowArgs {
  @Field(() => Int, { description: 'How many lines, at most 100.', defaultValue: PAGE.usual })
  @Min(1)
  @Max(PAGE.most)
  first!: number;

  @Field(() => Int, { description: 'How many lines to leave out.', defaultValue: 0 })
  @Min(0)
  @Max(1_000_000)
  offset!: number;

  @Field(() => SortOrder, { description: 'Direction of the order.', defaultValue: SortOrder.ASC })
  order!: SortOrder;
}

/** Which part of a list whose newest lines stand first unless asked otherwise. */
@ArgsType()
export class NewestFirstArgs extends WindowArgs {
  @Field(() => SortOrder, { description: 'Direction of the order.', defaultValue: SortOrder.DESC })
  declare order: SortOrder;
}

/** Columns of an order with the id at the end, so that pages have neither gaps nor doubles. */
export function orderOf(columns: readonly string[], order: SortOrder): Record<string, 'asc' | 'desc'>[] {
  const direction = order === 'DESC' ? 'desc' : 'asc';
  return [...columns, 'id'].map((column) => ({ [column]: direction }));
}
