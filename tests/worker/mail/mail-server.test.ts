import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { MailDesk } from '../../support/mail-desk.ts';
import { MailServer } from '../../support/mail-server.ts';

let desk: MailDesk;
const servers: MailServer[] = [];

beforeAll(async () => {
  desk = await MailDesk.open();
});
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.stop()));
});
afterAll(() => desk.close());

describe('the mail server', () => {
  it('gets the same letter over SMTP, with the identity of the outbox row', async () => {
    const server = await MailServer.start();
    servers.push(server);
    const { row } = await desk.caseAt({ to: 'P6' });
    expect(await desk.send(row, server.url)).toMatchObject({ transport: 'smtp' });
    const [letter] = await server.letters();
    expect(letter?.messageId).toBe(`<${row.outboxId}@localhost>`);
    expect(letter?.from?.name).toBe('Ұлттық куәландырушы орталық');
    expect(letter?.attachments).toHaveLength(1);
  });

  it('that is down loses nothing: the letter waits, shows its tries and goes out later', async () => {
    const { row } = await desk.caseAt({ to: 'P6' });
    await expect(desk.send(row, 'smtp://127.0.0.1:1')).rejects.toMatchObject({ code: 'MAIL_UNAVAILABLE' });
    await expect(desk.send(row, 'smtp://127.0.0.1:1')).rejects.toMatchObject({ code: 'MAIL_UNAVAILABLE' });
    expect(await desk.notificationOf(row)).toMatchObject({
      state: 'queued',
      attempts: 2,
      lastError: 'MAIL_UNAVAILABLE',
    });
    const server = await MailServer.start();
    servers.push(server);
    await desk.send(row, server.url);
    expect(await desk.notificationOf(row)).toMatchObject({ state: 'sent', attempts: 3, lastError: null });
    expect(await server.letters()).toHaveLength(1);
  });

  it('that refuses the recipient for good closes the row, and the letter says so', async () => {
    const server = await MailServer.start({ refuse: 550 });
    servers.push(server);
    const { row } = await desk.caseAt({ to: 'P6' });
    await expect(desk.send(row, server.url)).rejects.toMatchObject({
      name: 'PermanentFailure',
      code: 'MAIL_RECIPIENT_REFUSED',
    });
    expect(await desk.notificationOf(row)).toMatchObject({ state: 'failed', lastError: 'MAIL_RECIPIENT_REFUSED' });
  });

  it('that is busy is tried again', async () => {
    const server = await MailServer.start({ refuse: 451 });
    servers.push(server);
    const { row } = await desk.caseAt({ to: 'P6' });
    await expect(desk.send(row, server.url)).rejects.toMatchObject({ code: 'MAIL_UNAVAILABLE' });
    expect(await desk.notificationOf(row)).toMatchObject({ state: 'queued', attempts: 1 });
  });
});
