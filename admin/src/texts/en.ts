import { cards } from './en/cards.ts';
import { casePage } from './en/case-page.ts';
import { desk } from './en/desk.ts';
import { failedWork } from './en/failed-work.ts';
import { program } from './en/program.ts';
import { signing } from './en/signing.ts';
import { stations } from './en/stations.ts';
import type { Texts } from './kk.ts';

export const en: Texts = { ...desk, ...casePage, ...program, ...signing, ...cards, ...stations, ...failedWork };
