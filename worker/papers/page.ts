/** A4 in points with the margins of an official letter: 20 mm left for the file, 12 mm right. */
export const PAGE = { width: 595.28, height: 841.89, left: 56.7, right: 36, top: 28, bottom: 38 } as const;

export const TEXT_WIDTH = PAGE.width - PAGE.left - PAGE.right;
export const RIGHT_EDGE = PAGE.width - PAGE.right;
export const BOTTOM_EDGE = PAGE.height - PAGE.bottom;

export const INK = '#000000';
/** Second-language lines and notes: 7.5:1 against white. */
export const SOFT_INK = '#4d4d4d';
export const HAIRLINE = '#8c8c8c';
