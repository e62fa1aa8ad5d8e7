/** Why work that ended as impossible is no matter any more: choices, so that no name gets into the record. Our own. [D] */
export const RESOLUTIONS = ['ordered_again', 'done_otherwise', 'not_needed'] as const;
export type Resolution = (typeof RESOLUTIONS)[number];

/** Work beside which a person sits: he orders it anew, for what he ordered then is stale. */
const ORDERED_ANEW: ReadonlySet<string> = new Set(['personalise-card']);

/** Whether failed work of this kind may be run again as it stands. Does not look at what made it fail. */
export function mayRepeat(kind: string): boolean {
  return !ORDERED_ANEW.has(kind);
}
