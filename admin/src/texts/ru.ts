import { administration } from './ru/administration.ts';
import { auditing } from './ru/auditing.ts';
import { casePage } from './ru/case-page.ts';
import { desk } from './ru/desk.ts';
import { figures } from './ru/figures.ts';
import { lists } from './ru/lists.ts';
import { signing } from './ru/signing.ts';
import { statistics } from './ru/statistics.ts';
import type { Texts } from './kk.ts';

export const ru: Texts = {
  ...desk,
  ...casePage,
  ...signing,
  ...lists,
  ...figures,
  ...statistics,
  ...auditing,
  ...administration,
};
