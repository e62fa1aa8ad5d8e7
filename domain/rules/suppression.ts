/** A group of the statistics: how many people it has, under the key of a service, a centre, a language. */
export interface Group {
  key: string;
  size: number;
}

/** Groups smaller than this are hidden. */
export const SMALLEST_GROUP = 10;
/**
 * The hidden groups of a table have at least so many people together. With less, a hidden pair such as 1 and 10 could be
 * told from their sum 11 by whoever knows the rule. Our own choice: twice the smallest group.
 */
export const SMALLEST_REST = 20;

export type Publication<G extends Group> =
  | { isPublished: false }
  | { isPublished: true; total: number; shown: G[]; isPartial: boolean };

/**
 * What may be published of a table of groups with its total: groups under ten are hidden, and with them at least one more,
 * so that a hidden group can't be computed as total minus the shown ones. Which groups are hidden is not told.
 *
 * The further ones are taken by key, not by size: a choice by size would itself say how large they are. A table of fewer
 * than twenty people is not published at all. Does not protect against other tables over overlapping people: tables are
 * published for whole months that are over, each by one property, and channels inside their service only.
 * @rule reg p.18
 */
export function suppress<G extends Group>(groups: readonly G[]): Publication<G> {
  const present = groups.filter(({ size }) => size > 0);
  const total = sum(present);
  if (total < SMALLEST_REST) return { isPublished: false };
  const small = present.filter(({ size }) => size < SMALLEST_GROUP);
  if (small.length === 0) return { isPublished: true, total, shown: present, isPartial: false };
  const hidden = new Set(small);
  const others = present.filter((one) => !hidden.has(one)).sort((a, b) => (a.key < b.key ? -1 : 1));
  for (const one of others) {
    if (hidden.size > small.length && sum([...hidden]) >= SMALLEST_REST) break;
    hidden.add(one);
  }
  return { isPublished: true, total, shown: present.filter((one) => !hidden.has(one)), isPartial: true };
}

function sum(groups: readonly Group[]): number {
  return groups.reduce((total, { size }) => total + size, 0);
}
