import type { ParsedCertificate } from '../certificate-parse.ts';
import {
  type PolicyMapping,
  readInhibitAnyPolicy,
  readPolicyConstraints,
  readPolicyMappings,
} from '../extensions/policy-rules.ts';
import { OID } from '../oids.ts';

/** What the relying party asks of the policies (RFC 5280 6.1.1 c to g). */
export interface PolicySettings {
  /** Policies that are good enough; null stands for any. */
  accepted: readonly string[] | null;
  explicit: boolean;
  inhibitMapping: boolean;
  inhibitAny: boolean;
}

/** Any policy will do, none is asked for. */
export const ANY_POLICY_SETTINGS: PolicySettings = {
  accepted: null,
  explicit: false,
  inhibitMapping: false,
  inhibitAny: false,
};

/**
 * A policy that is valid so far: the names that the next certificate may use for it, and the policies of the first
 * certificate it stands for. One node for each policy and depth, not a tree: a tree grows exponentially (RFC 9618 3).
 */
interface PolicyNode {
  expected: ReadonlySet<string>;
  domains: ReadonlySet<string>;
}
type Layer = ReadonlyMap<string, PolicyNode>;

interface PolicyState {
  layer: Layer | null;
  explicit: number;
  mapping: number;
  any: number;
}

function find<T>(certificate: ParsedCertificate, oid: string, read: (value: Uint8Array) => T): T | null {
  const extension = certificate.extensions.find((candidate) => candidate.oid === oid);
  return extension === undefined ? null : read(extension.value);
}

/** Nodes of the next depth by the name they are expected under. */
function expectedNames(layer: Layer): Map<string, { policy: string; node: PolicyNode }[]> {
  const names = new Map<string, { policy: string; node: PolicyNode }[]>();
  for (const [policy, node] of layer) {
    for (const name of node.expected) names.set(name, [...(names.get(name) ?? []), { policy, node }]);
  }
  return names;
}

function child(policy: string, parents: readonly { policy: string; node: PolicyNode }[]): PolicyNode {
  const domains = parents.flatMap(({ policy: above, node }) =>
    above === OID.anyPolicy ? [policy] : [...node.domains],
  );
  return { expected: new Set([policy]), domains: new Set(domains) };
}

/** 6.1.3 d: the layer below. */
function nextLayer(above: Layer, policies: readonly string[], takesAny: boolean): Layer {
  const names = expectedNames(above);
  const any = above.get(OID.anyPolicy);
  const layer = new Map<string, PolicyNode>();
  for (const policy of policies.filter((candidate) => candidate !== OID.anyPolicy)) {
    const parents = names.get(policy) ?? (any === undefined ? [] : [{ policy: OID.anyPolicy, node: any }]);
    if (parents.length > 0) layer.set(policy, child(policy, parents));
  }
  if (!takesAny || !policies.includes(OID.anyPolicy)) return layer;
  for (const [name, parents] of names) if (!layer.has(name)) layer.set(name, child(name, parents));
  return layer;
}

/** 6.1.4 a and b. False when somebody maps any policy, which ends the path. */
function map(state: PolicyState, mappings: readonly PolicyMapping[]): boolean {
  if (mappings.some((pair) => Object.values(pair).includes(OID.anyPolicy))) return false;
  if (state.layer === null) return true;
  const layer = new Map(state.layer);
  for (const issuerPolicy of new Set(mappings.map((pair) => pair.issuerPolicy))) {
    const subjects = mappings.filter((pair) => pair.issuerPolicy === issuerPolicy).map((pair) => pair.subjectPolicy);
    const node = layer.get(issuerPolicy);
    const isCovered = node !== undefined || layer.has(OID.anyPolicy);
    if (state.mapping === 0) layer.delete(issuerPolicy);
    else if (isCovered) {
      layer.set(issuerPolicy, { expected: new Set(subjects), domains: node?.domains ?? new Set([issuerPolicy]) });
    }
  }
  state.layer = layer.size === 0 ? null : layer;
  return true;
}

function lower(count: number, limit: number | null): number {
  return limit === null ? count : Math.min(count, limit);
}

/** 6.1.4 h to j: the counts of the next certificate. */
function countDown(state: PolicyState, certificate: ParsedCertificate, isSelfIssued: boolean): void {
  const step = isSelfIssued ? 0 : 1;
  const constraints = find(certificate, OID.policyConstraints, readPolicyConstraints);
  state.explicit = lower(Math.max(0, state.explicit - step), constraints?.requireExplicit ?? null);
  state.mapping = lower(Math.max(0, state.mapping - step), constraints?.inhibitMapping ?? null);
  const inhibitAny = find(certificate, OID.inhibitAnyPolicy, readInhibitAnyPolicy);
  state.any = lower(Math.max(0, state.any - step), inhibitAny);
}

/** 6.1.5 a, b and g. */
function isAcceptable(state: PolicyState, last: ParsedCertificate, accepted: readonly string[] | null): boolean {
  const constraints = find(last, OID.policyConstraints, readPolicyConstraints);
  const isExplicit = state.explicit <= 1 || constraints?.requireExplicit === 0;
  // A self-issued end certificate does not count down either, but 6.1.5 a makes no such exception.
  if (!isExplicit) return true;
  const domains = [...(state.layer?.values() ?? [])].flatMap((node) => [...node.domains]);
  if (accepted === null) return domains.length > 0;
  return domains.some((policy) => policy === OID.anyPolicy || accepted.includes(policy));
}

/**
 * Policies of a path in the order of signing, the anchor left out (RFC 5280 6.1.3 d to f, 6.1.4 a, b, h to j, 6.1.5
 * g as RFC 9618 has them). Says what is wrong, or null. Throws `DerError` on unreadable extensions.
 */
export function brokenPolicies(
  path: readonly { certificate: ParsedCertificate; isSelfIssued: boolean }[],
  settings: PolicySettings,
): string | null {
  const start = (isSet: boolean): number => (isSet ? 0 : path.length + 1);
  const root: PolicyNode = { expected: new Set([OID.anyPolicy]), domains: new Set([OID.anyPolicy]) };
  const state: PolicyState = {
    layer: new Map([[OID.anyPolicy, root]]),
    explicit: start(settings.explicit),
    mapping: start(settings.inhibitMapping),
    any: start(settings.inhibitAny),
  };
  for (const [index, { certificate, isSelfIssued }] of path.entries()) {
    const isLast = index === path.length - 1;
    const policies = certificate.policies.map(({ oid }) => oid);
    const takesAny = state.any > 0 || (!isLast && isSelfIssued);
    const layer = state.layer === null ? null : nextLayer(state.layer, policies, takesAny);
    state.layer = layer === null || layer.size === 0 ? null : layer;
    if (state.explicit === 0 && state.layer === null) return 'no policy is valid for the path';
    if (isLast) return isAcceptable(state, certificate, settings.accepted) ? null : 'no accepted policy is valid';
    const mappings = find(certificate, OID.policyMappings, readPolicyMappings);
    if (mappings !== null && !map(state, mappings)) return 'any policy is mapped';
    countDown(state, certificate, isSelfIssued);
  }
  return null;
}
