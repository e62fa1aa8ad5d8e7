import { beforeAll, describe, expect, it } from '@jest/globals';
import { CABINET_IDLE_MINUTES } from '@kualik/api/cabinet/cabinet-terms.ts';
import { AuditEntity } from '@kualik/db';
import type { Page } from 'playwright-core';
import { CLOSED_AFTER_MS, idleStanding, TOLD_AFTER_MS, WARNED_AFTER_MS } from '../../portal/src/cabinet/idle-clock.ts';
import { storePerson, type Person } from '../support/holders.ts';
import type { Visit } from './support/browser.ts';
import { ca, database, folder, openSiteForThisFile, visitSite } from './support/cabinet-site.ts';
import { inspect, LOOKS, waitForFocus, type Look } from './support/inspect.ts';
import { chooseFile, enterCabinet, fileOf } from './support/open-cabinet.ts';

openSiteForThisFile();

let asel: Person;
let file: string;

beforeAll(async () => {
  asel = await storePerson(database.em(), ca);
  file = await fileOf(folder, 'asel', asel);
});

async function openLeft(path: string, look?: Look): Promise<Visit> {
  const visit = await visitSite();
  visit.page.setDefaultTimeout(20_000);
  await visit.page.clock.install();
  await visit.page.goto('/cabinet');
  await enterCabinet(visit.page, file);
  await visit.page.getByRole('link', { name: path }).click();
  await visit.page.getByRole('article').first().waitFor();
  if (!look) return visit;
  await visit.page.setViewportSize(look);
  await visit.page.emulateMedia({ colorScheme: look.dark ? 'dark' : 'light', reducedMotion: 'reduce' });
  return visit;
}

const asked = ({ requests }: Visit, operation: string) =>
  requests.filter(({ body }) => body.includes(operation)).length;
const warning = (page: Page) => page.getByRole('dialog', { name: 'Кабинет жақында жабылады' });

describe('a cabinet that nobody uses (reg p.19(1))', () => {
  it('warns at 13 minutes and is over at 15, when the server ends it too', () => {
    expect(idleStanding(WARNED_AFTER_MS - 1)).toEqual({ kind: 'used' });
    expect(idleStanding(WARNED_AFTER_MS)).toEqual({ kind: 'warned', secondsLeft: 120 });
    expect(idleStanding(CLOSED_AFTER_MS - 1)).toEqual({ kind: 'warned', secondsLeft: 1 });
    expect(idleStanding(CLOSED_AFTER_MS)).toEqual({ kind: 'over' });
    expect(CLOSED_AFTER_MS).toBe(CABINET_IDLE_MINUTES * 60_000);
  });

  it('warns with the time left; the button and Escape both keep it open, and the server hears of it', async () => {
    const visit = await openLeft('Өтінімдерім', LOOKS[0]);
    const { page, context, complaints } = visit;
    for (const stay of [
      () => page.getByRole('button', { name: 'Кабинетте қалу' }).click(),
      () => page.keyboard.press('Escape'),
    ]) {
      await page.clock.fastForward(WARNED_AFTER_MS);
      await warning(page).waitFor();
      await waitForFocus(page, 'Кабинетте қалу');
      await inspect(page, 'cabinet-idle-kk-360');
      const before = asked(visit, 'query Cabinet');
      await stay();
      await warning(page).waitFor({ state: 'detached' });
      expect(asked(visit, 'query Cabinet')).toBe(before + 1);
    }
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('closes after two more minutes: the key is forgotten, and signing in leads to the same page', async () => {
    const { page, context } = await openLeft('Өтінімдерім');
    await page.clock.fastForward(WARNED_AFTER_MS);
    await warning(page).waitFor();
    const told = page.waitForResponse((response) => response.request().postData()?.includes('SignOut') === true);
    await page.clock.fastForward(CLOSED_AFTER_MS - WARNED_AFTER_MS);
    await (await told).finished();
    await page.getByText('Сеанс аяқталды, кілт ұмытылды.', { exact: false }).waitFor();
    expect(await context.cookies()).toEqual([]);
    expect(await database.em().count(AuditEntity, { kind: 'cabinet.closed' })).toBe(1);
    await chooseFile(page, file);
    await page.getByRole('button', { name: 'Қол қойып кіру' }).click();
    await page.getByRole('heading', { level: 1, name: 'Өтінімдерім' }).waitFor();
    await context.close();
  });

  it('somebody who reads and types without asking the server keeps the session of the server too', async () => {
    const visit = await openLeft('Өтінімдерім');
    const { page, context } = visit;
    const before = asked(visit, 'query Cabinet');
    await page.clock.fastForward(TOLD_AFTER_MS + 1000);
    await Promise.all([page.waitForRequest('**/graphql'), page.keyboard.press('ArrowDown')]);
    expect(asked(visit, 'query Cabinet')).toBe(before + 1);
    await page.clock.fastForward(WARNED_AFTER_MS - 60_000);
    expect(await warning(page).count()).toBe(0);
    await context.close();
  });
});
