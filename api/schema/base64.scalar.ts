import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

const ALPHABET = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

function decode(value: unknown): Uint8Array {
  if (typeof value !== 'string' || !ALPHABET.test(value)) throw new GraphQLError('Base64 text expected.');
  return new Uint8Array(Buffer.from(value, 'base64'));
}

/** Bytes travel as Base64 text with padding (RFC 4648, section 4), no line breaks. */
export const Base64 = new GraphQLScalarType<Uint8Array, string>({
  name: 'Base64',
  description: 'Bytes as Base64 text with padding (RFC 4648 section 4), without line breaks.',
  serialize(value) {
    if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
    throw new GraphQLError('Base64 cannot carry this value.');
  },
  parseValue: decode,
  parseLiteral: (node) => decode(node.kind === Kind.STRING ? node.value : null),
});
