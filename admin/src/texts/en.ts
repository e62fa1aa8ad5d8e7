import { administration } from './en/administration.ts';
import { auditing } from './en/auditing.ts';
import { cards } from './en/cards.ts';
import { casePage } from './en/case-page.ts';
import { desk } from './en/desk.ts';
import { failedWork } from './en/failed-work.ts';
import { figures } from './en/figures.ts';
import { lists } from './en/lists.ts';
import { program } from './en/program.ts';
import { signing } from './en/signing.ts';
import { stations } from './en/stations.ts';
import { statistics } from './en/statistics.ts';
import type { Texts } from './kk.ts';

export const en: Texts = {
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
};
