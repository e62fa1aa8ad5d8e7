import { administration } from './en/administration.ts';
import { auditing } from './en/auditing.ts';
import { casePage } from './en/case-page.ts';
import { desk } from './en/desk.ts';
import { figures } from './en/figures.ts';
import { lists } from './en/lists.ts';
import { signing } from './en/signing.ts';
import { statistics } from './en/statistics.ts';
import type { Texts } from './kk.ts';

export const en: Texts = {
  ...desk,
  ...casePage,
  ...signing,
  ...lists,
  ...figures,
  ...statistics,
  ...auditing,
  ...administration,
};
