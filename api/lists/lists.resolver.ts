import { Arg, Authorized, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { ApiContext } from '../context.ts';
import { Language } from '../schema/common.enums.ts';
import { describeLists } from './describe-lists.ts';
import { exportCsv } from './export-csv.ts';
import {
  CsvFileType,
  ListDescriptionType,
  ListExportType,
  ListName,
  ListPageType,
  ListQueryInput,
} from './list.type.ts';
import { orderExport } from './order-export.ts';
import { readExport } from './read-export.ts';
import { readList } from './read-list.ts';

@Resolver()
export class ListsResolver {
  @Authorized('list.read')
  @Query(() => [ListDescriptionType], { description: 'The lists that the roles of the signed-in employee open.' })
  lists(@Ctx() context: ApiContext): Promise<ListDescriptionType[]> {
    return describeLists(context);
  }

  @Authorized('list.read')
  @Query(() => ListPageType, { description: 'A page of a list; one that names people is recorded as read.' })
  list(
    @Ctx() context: ApiContext,
    @Arg('name', () => ListName, { description: 'The list.' }) list: ListName,
    @Arg('query', () => ListQueryInput, { nullable: true, description: 'Conditions and order.' })
    query: ListQueryInput | null,
    @Arg('first', () => Int, { nullable: true, description: 'Rows of a page; 25 unless given, 200 at most.' })
    first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'Place of the last row of the page before.' })
    after: string | null,
  ): Promise<ListPageType> {
    return readList(context, { list, query, first, after });
  }

  @Authorized('list.read')
  @Mutation(() => CsvFileType, { description: 'A list as CSV, 10 000 rows at most; the export is recorded.' })
  exportListAsCsv(
    @Ctx() context: ApiContext,
    @Arg('name', () => ListName, { description: 'The list.' }) list: ListName,
    @Arg('query', () => ListQueryInput, { nullable: true, description: 'Conditions and order.' })
    query: ListQueryInput | null,
    @Arg('language', () => Language, { description: 'Language of the heading.' }) language: Language,
  ): Promise<CsvFileType> {
    return exportCsv(context, { list, query, language });
  }

  @Authorized('list.read')
  @Mutation(() => ListExportType, {
    description: 'Orders a list as JSON under the seal of the provider; a job writes it.',
  })
  orderSealedExport(
    @Ctx() context: ApiContext,
    @Arg('name', () => ListName, { description: 'The list.' }) list: ListName,
    @Arg('query', () => ListQueryInput, { nullable: true, description: 'Conditions and order.' })
    query: ListQueryInput | null,
  ): Promise<ListExportType> {
    return orderExport(context, { list, query });
  }

  @Authorized('list.read')
  @Query(() => ListExportType, { nullable: true, description: 'A sealed export; null unless ordered by the asker.' })
  sealedExport(
    @Ctx() context: ApiContext,
    @Arg('id', () => ID, { description: 'Id of the export.' }) id: string,
  ): Promise<ListExportType | null> {
    return readExport(context, id);
  }
}
