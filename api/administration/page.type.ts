import { Field, Int, ObjectType } from 'type-graphql';
import type { ClassType } from 'type-graphql';

export interface Page<Item> {
  items: Item[];
  totalCount: number;
}

/** The page type of one list: lines and how many there are in all. */
export function pageType<Item extends object>(name: string, item: ClassType<Item>): ClassType<Page<Item>> {
  @ObjectType(name, { description: 'A page of a list.' })
  class PageOf implements Page<Item> {
    @Field(() => [item], { description: 'Lines of this page.' }) items!: Item[];
    @Field(() => Int, { description: 'How many lines the filter finds in all.' }) totalCount!: number;
  }
  return PageOf;
}
