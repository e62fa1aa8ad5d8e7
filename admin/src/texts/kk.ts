import { administration } from './kk/administration.ts';
import { auditing } from './kk/auditing.ts';
import { cards } from './kk/cards.ts';
import { casePage } from './kk/case-page.ts';
import { desk } from './kk/desk.ts';
import { failedWork } from './kk/failed-work.ts';
import { figures } from './kk/figures.ts';
import { lists } from './kk/lists.ts';
import { program } from './kk/program.ts';
import { signing } from './kk/signing.ts';
import { stations } from './kk/stations.ts';
import { statistics } from './kk/statistics.ts';
import type { Shape } from './shape.ts';

/** Kazakh, the default language and the source of the keys. A slot stands alone: no ending is ever glued to it. */
export const kk = {
  ...administration,
  ...auditing,
  ...cards,
  ...casePage,
  ...desk,
  ...failedWork,
  ...figures,
  ...lists,
  ...program,
  ...signing,
  ...stations,
  ...statistics,
} as const;

/** The shape every language has: the same keys, any words. */
export type Texts = Shape<typeof kk>;
