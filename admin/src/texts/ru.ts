import { cards } from './ru/cards.ts';
import { casePage } from './ru/case-page.ts';
import { desk } from './ru/desk.ts';
import { failedWork } from './ru/failed-work.ts';
import { program } from './ru/program.ts';
import { signing } from './ru/signing.ts';
import { stations } from './ru/stations.ts';
import type { Texts } from './kk.ts';

export const ru: Texts = { ...desk, ...casePage, ...program, ...signing, ...cards, ...stations, ...failedWork };
