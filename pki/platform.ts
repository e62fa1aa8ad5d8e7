/** What is used of node:crypto. A hash or a check of a signature takes microseconds there; by WebCrypto each is a promise and a thread. */
interface NodeCrypto {
  hash(algorithm: string, bytes: Uint8Array, encoding: 'buffer'): Uint8Array;
  createPublicKey(pem: string): NodeKey;
  verify(hash: string, signed: Uint8Array, key: NodeKey, signature: Uint8Array): boolean;
}

interface NodeKey {
  asymmetricKeyType?: string;
}

interface MaybeNode {
  process?: { getBuiltinModule?(name: string): unknown };
}

/** node:crypto where there is one; undefined in browsers, which have WebCrypto. */
export const nodeCrypto = (globalThis as MaybeNode).process?.getBuiltinModule?.('node:crypto') as
  | NodeCrypto
  | undefined;
