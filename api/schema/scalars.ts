import { GraphQLDateTime, GraphQLEmailAddress, GraphQLUUID } from 'graphql-scalars';

export { Base64 } from './base64.scalar.ts';

export const DateTime = GraphQLDateTime;
export const EmailAddress = GraphQLEmailAddress;
export const Uuid = GraphQLUUID;
