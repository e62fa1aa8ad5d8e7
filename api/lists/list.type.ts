import { ArrayMaxSize, IsOptional, MaxLength, ValidateNested } from 'class-validator';
import type { ListName as Name } from '@kualik/db/lists/index.ts';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { SortOrder } from '../inbox/inbox.type.ts';
import { describedEnum } from '../schema/described-enum.ts';
import { LocalizedTextType } from '../schema/localized-text.type.ts';
import { Base64, DateTime } from '../schema/scalars.ts';
import { listNameEnum } from './list-enum.ts';

export const ListName = listNameEnum();
export type ListName = Name;

export const ListOperator = describedEnum('ListOperator', 'How a filter compares a column with its values.', {
  EQUALS: ['EQUALS', 'Equal to the one value.'],
  IN: ['IN', 'Equal to one of the values.'],
  CONTAINS: ['CONTAINS', 'Contains the text; Kazakh letters and their Russian neighbours count as equal.'],
  FROM: ['FROM', 'At or after the value.'],
  BEFORE: ['BEFORE', 'Before the value.'],
  IS_EMPTY: ['IS_EMPTY', 'Has no value; with the value "false": has one.'],
});
export type ListOperator = (typeof ListOperator)[keyof typeof ListOperator];

export const ColumnType = describedEnum('ListColumnType', 'What the cells of a column hold.', {
  TEXT: ['text', 'Text.'],
  NUMBER: ['number', 'A decimal number.'],
  MOMENT: ['moment', 'A moment in UTC, ISO 8601.'],
  FLAG: ['flag', '"true" or "false".'],
  ID: ['id', 'An id or code that is compared as a whole.'],
});
export type ColumnType = (typeof ColumnType)[keyof typeof ColumnType];

@InputType('ListFilter', { description: 'One condition on a column; all conditions of a query must hold.' })
export class ListFilterInput {
  @Field(() => String, { description: 'Name of the column.' }) @MaxLength(60) column!: string;
  @Field(() => ListOperator, { description: 'Comparison.' }) operator!: ListOperator;
  @Field(() => [String], { description: 'Values as text.' }) @ArrayMaxSize(200) values!: string[];
}

@InputType('ListSort', { description: 'Order of a list; texts in the order of the Kazakh alphabet.' })
export class ListSortInput {
  @Field(() => String, { description: 'Name of the column.' }) @MaxLength(60) column!: string;
  @Field(() => SortOrder, { description: 'Direction.' }) order!: SortOrder;
}

@InputType('ListQueryInput', { description: 'What to show of a list.' })
export class ListQueryInput {
  @Field(() => [ListFilterInput], { nullable: true, description: 'Conditions.' })
  @IsOptional()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  filters?: ListFilterInput[] | null;

  @Field(() => ListSortInput, { nullable: true, description: 'Order; the list has one of its own.' })
  @IsOptional()
  @ValidateNested()
  sort?: ListSortInput | null;
}

@ObjectType('ListValue', { description: 'A code that cells of a column hold, with its words.' })
export class ListValueType {
  @Field(() => String, { description: 'The code, as cells and filters have it.' }) value!: string;
  @Field(() => LocalizedTextType, { description: 'What it says.' }) text!: LocalizedTextType;
}

@ObjectType('ListOrder', { description: 'How a list is ordered unless asked otherwise.' })
export class ListOrderType {
  @Field(() => String, { description: 'Name of the column.' }) column!: string;
  @Field(() => SortOrder, { description: 'Direction.' }) order!: SortOrder;
}

@ObjectType('ListColumn', { description: 'A column of a list.' })
export class ListColumnType {
  @Field(() => String, { description: 'Name, for filters and order.' }) name!: string;
  @Field(() => LocalizedTextType, { description: 'Heading.' }) title!: LocalizedTextType;
  @Field(() => ColumnType, { description: 'What the cells hold.' }) type!: ColumnType;
  @Field(() => [ListOperator], { description: 'Comparisons that a filter may use.' }) operators!: ListOperator[];
  @Field(() => Boolean, { description: 'True when only the last digits are shown (regulation p.19(1)).' })
  masked!: boolean;

  @Field(() => [ListValueType], {
    description: 'Codes of the column with their words, for cells and a choice; empty where it holds no such codes.',
  })
  values!: ListValueType[];
}

@ObjectType('ListDescription', { description: 'A list that the signed-in employee may see.' })
export class ListDescriptionType {
  @Field(() => ListName, { description: 'Name.' }) name!: ListName;
  @Field(() => LocalizedTextType, { description: 'Title.' }) title!: LocalizedTextType;
  @Field(() => [ListColumnType], { description: 'Columns in the order of the cells.' }) columns!: ListColumnType[];
  @Field(() => ListOrderType, { description: 'Its own order.' }) sort!: ListOrderType;
}

@ObjectType('ListRow', { description: 'A row of a list.' })
export class ListRowType {
  @Field(() => ID, { description: 'Id of the row.' }) id!: string;
  @Field(() => [String], { nullable: 'items', description: 'Cells in the order of the columns; null is empty.' })
  cells!: (string | null)[];
  @Field(() => String, { description: 'Place of the row; give the last one as `after` for the next page.' })
  cursor!: string;
}

@ObjectType('ListPage', { description: 'A page of a list.' })
export class ListPageType {
  @Field(() => [ListRowType], { description: 'Rows.' }) rows!: ListRowType[];
  @Field(() => Boolean, { description: 'True when more rows follow.' }) hasNextPage!: boolean;
  @Field(() => Int, { description: 'How many rows the conditions find in all.' }) totalCount!: number;
}

@ObjectType('CsvFile', { description: 'A list as CSV: UTF-8 with byte order mark, semicolons, CRLF.' })
export class CsvFileType {
  @Field(() => String, { description: 'Name for saving.' }) fileName!: string;
  @Field(() => String, { description: 'The text; cells that a spreadsheet would run as formulas are escaped.' })
  text!: string;
  @Field(() => Int, { description: 'Rows without the heading.' }) rowCount!: number;
  @Field(() => Boolean, {
    description: 'True when the list is longer than an export may be; the file name says so too.',
  })
  isCut!: boolean;

  @Field(() => Int, { description: 'How many rows the conditions find in all.' }) totalCount!: number;
}

export const ExportState = describedEnum('ExportState', 'Where a sealed export stands.', {
  ORDERED: ['ordered', 'Waiting for the signer.'],
  DONE: ['done', 'Sealed and ready.'],
});
export type ExportState = (typeof ExportState)[keyof typeof ExportState];

@ObjectType('ListExport', { description: 'A sealed export: canonical JSON under the seal of the provider.' })
export class ListExportType {
  @Field(() => ID, { description: 'Id.' }) id!: string;
  @Field(() => ListName, { description: 'The list.' }) list!: ListName;
  @Field(() => ExportState, { description: 'State.' }) state!: ExportState;
  @Field(() => DateTime, { description: 'When it was ordered.' }) orderedAt!: Date;
  @Field(() => Int, { nullable: true, description: 'Rows.' }) rowCount!: number | null;
  @Field(() => Boolean, { nullable: true, description: 'True when the list is longer than an export may be.' })
  isCut!: boolean | null;
  @Field(() => String, { nullable: true, description: 'SHA-256 of the file, hex.' }) sha256!: string | null;
  @Field(() => Base64, {
    nullable: true,
    description: 'CMS SignedData, DER, attached: `openssl cms -verify -inform DER` gives the JSON back.',
  })
  sealed!: Uint8Array | null;
}
