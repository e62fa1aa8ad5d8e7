import { Fields } from '../der/fields.ts';
import { DerError, type DerNode } from '../der/node.ts';
import { readDer } from '../der/read.ts';
import { contextConstructed, contextPrimitive, TAG } from '../der/tags.ts';

/** Subtrees of names; each base is a GeneralName as it stands. */
export interface NameConstraints {
  permitted: readonly DerNode[];
  excluded: readonly DerNode[];
}

function subtrees(node: DerNode | undefined): DerNode[] {
  return (node?.children ?? []).map((subtree) => {
    const fields = new Fields(subtree, TAG.SEQUENCE, 'name subtree');
    const base = fields.any();
    const minimum = fields.optional(contextPrimitive(0));
    if (!fields.done || (minimum !== undefined && minimum.value.some((octet) => octet !== 0))) {
      throw new DerError('name subtree has distances');
    }
    return base;
  });
}

/** Reads NameConstraints (RFC 5280 4.2.1.10). Throws `DerError`, also on distances, which the RFC leaves unused. */
export function readNameConstraints(value: Uint8Array): NameConstraints {
  const fields = new Fields(readDer(value), TAG.SEQUENCE, 'name constraints');
  const permitted = subtrees(fields.optional(contextConstructed(0)));
  const excluded = subtrees(fields.optional(contextConstructed(1)));
  fields.end();
  if (permitted.length + excluded.length === 0) throw new DerError('name constraints are empty');
  return { permitted, excluded };
}
