/**
 * PKI bytes, pure: nothing here reads a clock, a file or a key store. Browser code imports the single files: csr,
 * pkcs12, cms, certificate, crl, chain, names and pem do not pull pkijs (86 KB); second-reader does.
 */
export * from './algorithms.ts';
export { type Bytes, copyBytes, equalBytes, fromBase64, fromHex, toBase64, toHex } from './bytes.ts';
export * from './certificate.ts';
export * from './chain.ts';
export * from './cms.ts';
export * from './crl.ts';
export * from './csr.ts';
export * from './errors.ts';
export type { ExtensionSpec, KeyUsage } from './extensions/spec.ts';
export * from './fingerprints.ts';
export * from './gost/parameter-sets.ts';
export * from './gost/private-key.ts';
export { platformRandom, type RandomOctets } from './gost/random-scalar.ts';
export * from './keys/judge.ts';
export type { KeyFamily } from './keys/public-key.ts';
export * from './lint.ts';
export * from './names.ts';
export * from './ocsp.ts';
export { OID } from './oids.ts';
export * from './pem.ts';
export * from './pkcs12.ts';
export * from './sha256.ts';
export * from './tsp.ts';
