import { casePage } from './kk/case-page.ts';
import { desk } from './kk/desk.ts';
import { lists } from './kk/lists.ts';
import { signing } from './kk/signing.ts';
import type { Shape } from './shape.ts';

/** Kazakh, the default language and the source of the keys. A slot stands alone: no ending is ever glued to it. */
export const kk = { ...desk, ...casePage, ...signing, ...lists } as const;

/** The shape every language has: the same keys, any words. */
export type Texts = Shape<typeof kk>;
