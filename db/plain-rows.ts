import type { EntityManager, EntityName } from '@mikro-orm/postgresql';
import { runBound } from './statement.ts';

interface Shape {
  selection: string;
  /** Properties whose value the driver gives as text, with what makes it theirs. */
  read: readonly [string, (text: string) => unknown][];
}

const READERS: Partial<Record<string, (text: string) => unknown>> = {
  Date: (text) => new Date(text),
  bigint: (text) => BigInt(text),
  number: (text) => Number(text),
};

const shapes = new WeakMap<object, Shape>();

/** The table's columns under the names of the entity's properties. */
function shapeOf<T extends object>(em: EntityManager, entity: EntityName<T>): Shape {
  const { tableName, props } = em.getMetadata().get(entity);
  const columns = props.map(({ name, fieldNames }) => `${fieldNames.join()} as "${name}"`);
  const read = props.flatMap(({ name, runtimeType }) => {
    const reader = READERS[runtimeType];
    return reader === undefined ? [] : [[name, reader] as [string, typeof reader]];
  });
  return { selection: `select ${columns.join(', ')} from ${tableName}`, read };
}

/**
 * Rows of an entity for reading alone, where many are read at once: they cost far less than managed ones, and nothing that
 * is changed in them is ever written. `tail` is what follows the table's name, its values are $1, $2 …
 */
export async function plainRows<T extends object>(
  em: EntityManager,
  entity: EntityName<T>,
  tail: string,
  values: readonly unknown[],
): Promise<T[]> {
  const shape = shapes.get(entity) ?? shapeOf(em, entity);
  shapes.set(entity, shape);
  const rows = await runBound<Record<string, unknown>>(em, `${shape.selection} ${tail}`, values);
  for (const row of rows)
    for (const [name, reader] of shape.read) {
      const value = row[name];
      if (typeof value === 'string') row[name] = reader(value);
    }
  return rows as T[];
}
