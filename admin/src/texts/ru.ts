import { casePage } from './ru/case-page.ts';
import { desk } from './ru/desk.ts';
import { lists } from './ru/lists.ts';
import { signing } from './ru/signing.ts';
import type { Texts } from './kk.ts';

export const ru: Texts = { ...desk, ...casePage, ...signing, ...lists };
