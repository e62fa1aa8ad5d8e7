import { Fields, oidText } from './der/fields.ts';
import type { DerNode } from './der/node.ts';
import { TAG } from './der/tags.ts';

export interface AlgorithmIdentifier {
  oid: string;
  /** The parameters as they stand, or undefined when absent. */
  parameters: Uint8Array | undefined;
}

/** Reads an AlgorithmIdentifier. Throws `DerError`; whether the algorithm is allowed is the caller's question. */
export function algorithmOf(node: DerNode): AlgorithmIdentifier {
  const fields = new Fields(node, TAG.SEQUENCE, 'algorithm');
  const dotted = oidText(fields.take(TAG.OID));
  const parameters = fields.done ? undefined : fields.any();
  fields.end();
  return { oid: dotted, parameters: parameters?.raw };
}

/** RFC 4055 5 wants NULL parameters; absent ones are read as well (RFC 8017 appendix A.2.4 note). */
export function isNullOrAbsent({ parameters }: AlgorithmIdentifier): boolean {
  return parameters === undefined || (parameters.length === 2 && parameters[0] === TAG.NULL);
}
