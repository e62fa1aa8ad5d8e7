import { GraphQLDateTime, GraphQLEmailAddress, GraphQLLocalDate, GraphQLUUID } from 'graphql-scalars';

export { Base64 } from './base64.scalar.ts';

export const DateTime = GraphQLDateTime;
export const EmailAddress = GraphQLEmailAddress;
/** A calendar day as YYYY-MM-DD. */
export const LocalDate = GraphQLLocalDate;
export const Uuid = GraphQLUUID;
