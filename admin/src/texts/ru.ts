import { administration } from './ru/administration.ts';
import { auditing } from './ru/auditing.ts';
import { cards } from './ru/cards.ts';
import { casePage } from './ru/case-page.ts';
import { desk } from './ru/desk.ts';
import { failedWork } from './ru/failed-work.ts';
import { figures } from './ru/figures.ts';
import { lists } from './ru/lists.ts';
import { program } from './ru/program.ts';
import { signing } from './ru/signing.ts';
import { stations } from './ru/stations.ts';
import { statistics } from './ru/statistics.ts';
import type { Texts } from './kk.ts';

export const ru: Texts = {
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
