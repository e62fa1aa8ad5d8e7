/** Columns of rows that are given to a statement, with their types. */
export type Shape = Readonly<Record<string, 'text' | 'uuid' | 'integer' | 'timestamptz' | 'bytea'>>;

type Value = string | number | Date | Uint8Array | null;
export type RowOf<S extends Shape> = { readonly [Column in keyof S]: Value };

/**
 * The rows as a table in a statement, with their `position`; their values are its parameters from number `first` on, one a
 * column: cheaper on both sides than JSON, where thousands of values are given.
 */
export function givenTable(shape: Shape, first = 1): string {
  const columns = Object.entries(shape);
  const arrays = columns.map(([, type], index) => `$${first + index}::${arrayTypeOf(type)}[]`);
  const typed = columns.map(([name, type]) => (arrayTypeOf(type) === type ? name : `${name}::${type}`));
  return `(select ${typed.join(', ')}, position
     from unnest(${arrays.join(', ')}) with ordinality as given(${Object.keys(shape).join(', ')}, position))`;
}

/** The parameters that `givenTable` reads. */
export function givenValues<S extends Shape>(shape: S, rows: readonly RowOf<S>[]): Buffer[] {
  return Object.entries(shape).map(([name, type]) =>
    binaryArray(
      arrayTypeOf(type),
      rows.map((row) => row[name] ?? null),
    ),
  );
}

/** Everything that is not bytes goes as text and is cast there. */
function arrayTypeOf(type: Shape[string]): 'text' | 'bytea' {
  return type === 'bytea' ? 'bytea' : 'text';
}

/** Object identifiers of the types in PostgreSQL's catalogue. */
const TYPE_OIDS = { text: 25, bytea: 17 } as const;
const HEAD_OCTETS = 20;

/**
 * PostgreSQL's binary form of an array: dimensions, whether there are nulls, type, length and lower bound of the one
 * dimension, then each element behind its length, -1 for null (`array_send`). The driver sends bytes as they are.
 */
function binaryArray(type: keyof typeof TYPE_OIDS, values: readonly Value[]): Buffer {
  const elements = values.map(octetsOf);
  const length = elements.reduce((sum, element) => sum + 4 + (element?.length ?? 0), HEAD_OCTETS);
  const array = Buffer.allocUnsafe(length);
  const isEmpty = values.length === 0;
  for (const [index, word] of [isEmpty ? 0 : 1, Number(elements.includes(null)), TYPE_OIDS[type]].entries())
    array.writeInt32BE(word, index * 4);
  if (isEmpty) return array.subarray(0, 12);
  array.writeInt32BE(values.length, 12);
  array.writeInt32BE(1, 16);
  let at = HEAD_OCTETS;
  for (const element of elements) {
    at = array.writeInt32BE(element?.length ?? -1, at);
    if (element === null) continue;
    array.set(element, at);
    at += element.length;
  }
  return array;
}

function octetsOf(value: Value): Uint8Array | null {
  if (value === null || value instanceof Uint8Array) return value;
  return Buffer.from(value instanceof Date ? value.toISOString() : String(value));
}
