import { cards } from './kk/cards.ts';
import { casePage } from './kk/case-page.ts';
import { desk } from './kk/desk.ts';
import { failedWork } from './kk/failed-work.ts';
import { program } from './kk/program.ts';
import { signing } from './kk/signing.ts';
import { stations } from './kk/stations.ts';
import type { Shape } from './shape.ts';

/** Kazakh, the default language and the source of the keys. A slot stands alone: no ending is ever glued to it. */
export const kk = { ...desk, ...casePage, ...program, ...signing, ...cards, ...stations, ...failedWork } as const;

/** The shape every language has: the same keys, any words. */
export type Texts = Shape<typeof kk>;
