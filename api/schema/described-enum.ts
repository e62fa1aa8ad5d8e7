import { registerEnumType } from 'type-graphql';

/**
 * Registers a GraphQL enum from one table `NAME: [stored value, description]` and gives back `NAME → stored value`.
 * The name is what clients write, the stored value is what domain and database use.
 */
export function describedEnum<const Rows extends Record<string, readonly [string, string]>>(
  name: string,
  description: string,
  rows: Rows,
): { readonly [Name in keyof Rows]: Rows[Name][0] } {
  const values: Record<string, string> = {};
  const valuesConfig: Record<string, { description: string }> = {};
  for (const [key, [stored, text]] of Object.entries(rows)) {
    values[key] = stored;
    valuesConfig[key] = { description: text };
  }
  registerEnumType(values, { name, description, valuesConfig });
  return values as { readonly [Name in keyof Rows]: Rows[Name][0] };
}
