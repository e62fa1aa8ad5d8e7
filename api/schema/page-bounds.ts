const PAGE = { usual: 25, most: 100 };

/** Lines and place of a page, within what one answer may hold. */
export function pageBounds(first: number | null, offset: number | null): { first: number; offset: number } {
  return { first: Math.max(1, Math.min(PAGE.most, first ?? PAGE.usual)), offset: Math.max(0, offset ?? 0) };
}
