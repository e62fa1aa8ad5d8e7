import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { request } from 'node:http';
import { PinDesk } from '../../../worker/station/pin-desk.ts';
import { openPinPage, type PinPage } from '../../../worker/station/pin-page.ts';

const PIN = '71337791';
let desk: PinDesk;
let page: PinPage;
let unblocked: [string, string][];

beforeEach(async () => {
  desk = new PinDesk();
  unblocked = [];
  const unblock = async (puk: string, pin: string): Promise<void> => void unblocked.push([puk, pin]);
  page = await openPinPage({ desk, port: 0, unblock });
});
afterEach(() => page.close());

interface Answer {
  status: number;
  body: string;
  headers: Record<string, string | string[] | undefined>;
}

/** `fetch` sets Host and Origin by itself; here they are the point. */
function ask(
  path: string,
  {
    method = 'GET',
    headers = {},
    body = '',
  }: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(new URL(path, page.url), { method, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: text, headers: response.headers }));
    });
    sent.once('error', reject);
    sent.end(body);
  });
}

const origin = (): string => new URL(page.url).origin;
const post = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}): Promise<Answer> =>
  ask(path, {
    method: 'POST',
    headers: { origin: origin(), 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body: new URLSearchParams(fields).toString(),
  });

async function token(): Promise<string> {
  return /name="token" value="([^"]+)"/.exec((await ask('/')).body)?.[1] ?? '';
}

describe('the page of a station, where the PIN is typed (reg p.9(6))', () => {
  it('asks when the card wants it, shows the tries left, and hands over what was typed once', async () => {
    expect((await ask('/')).body).not.toContain('type="password"');
    const asked = desk.askPin({ triesLeft: 2 });
    const { body } = await ask('/?lang=ru');
    expect(body).toContain('Осталось попыток: 2');
    const fields = { token: await token(), pin: PIN };
    expect((await post('/pin', fields)).status).toBe(303);
    expect(await asked).toBe(PIN);
    expect((await post('/pin', fields)).status).toBe(409);
    expect((await ask('/')).body).not.toContain(PIN);
  });

  it.each([
    ['kk', 'ПИН-кодын енгізіңіз'],
    ['ru', 'Введите ПИН-код'],
    ['en', 'Enter the PIN code'],
  ])('speaks %s', async (language, words) => {
    const asked = desk.askPin({ triesLeft: 3 });
    expect((await ask(`/?lang=${language}`)).body).toContain(words);
    await post('/cancel', { token: await token() });
    expect(await asked).toBeNull();
  });

  it.each<[string, Record<string, string>, number]>([
    ['another page', { origin: 'http://evil.test' }, 403],
    ['a page without an address', { origin: 'null' }, 403],
    ['a name that leads here', { host: 'evil.test', origin: 'http://evil.test' }, 421],
  ])('takes nothing from %s', async (_who, headers, status) => {
    const asked = desk.askPin({ triesLeft: 3 });
    const fields = { token: await token(), pin: PIN };
    expect((await post('/pin', fields, headers)).status).toBe(status);
    await post('/cancel', { token: await token() });
    expect(await asked).toBeNull();
  });

  it('shows nothing to a name that leads here, and lets nobody frame, cache or script it', async () => {
    expect(await ask('/', { headers: { host: 'evil.test' } })).toMatchObject({ status: 421, body: '' });
    expect((await ask('/')).headers).toMatchObject({
      'cache-control': 'no-store',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
      'x-frame-options': 'DENY',
    });
  });

  it('listens on this machine alone', () => {
    expect(new URL(page.url).hostname).toBe('127.0.0.1');
  });

  it('takes no long bodies and no other addresses', async () => {
    expect((await post('/pin', { token: 'x'.repeat(2000) })).status).toBe(413);
    expect((await post('/other', {})).status).toBe(404);
  });

  it('lets the card go when nobody types', async () => {
    expect(await new PinDesk(10).askPin({ triesLeft: 3 })).toBeNull();
  });

  it('leads a blocked card to the PUK, once for each token', async () => {
    desk.tell('CARD_PIN_BLOCKED');
    expect((await ask('/?lang=en')).body).toContain('The PIN code is blocked');
    const fields = { token: await token(), puk: '12345678', pin: PIN };
    expect((await post('/puk', fields)).status).toBe(303);
    expect((await post('/puk', fields)).status).toBe(409);
    expect(unblocked).toEqual([['12345678', PIN]]);
    desk.tellUnblocked();
    expect((await ask('/?lang=en')).body).toContain('The new PIN code is set');
  });
});
