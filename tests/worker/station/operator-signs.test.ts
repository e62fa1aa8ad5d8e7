import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setClockOffset } from '@kualik/db/clock.ts';
import { KEY_PURPOSE_OIDS } from '@kualik/domain/rules/local-signing.ts';
import { readSignIn } from '@kualik/domain/rules/sign-in-document.ts';
import { ConfirmRequestDocument, SignInDocument } from '../../../codegen/generated/admin.ts';
import { acceptedCase, type Desk, DESK_NOW, openDesk, preparedConfirmation } from '../../support/api-desk.ts';
import { signInDocument } from '../../support/api-staff.ts';
import { CARRIER_PIN, operatorCarrier } from '../../support/card/operator-carrier.ts';
import { type StationProgram, startStationProgram, typePin } from '../../support/card/station-program.ts';
import { startVirtualHardware, type VirtualHardware } from '../../support/card/virtual-hardware.ts';
import { right } from '../../support/counter-desk.ts';
import { SigningClient, signCall } from '../../support/signing-client.ts';
import { storeEmployee } from '../../support/stored-cases.ts';
import { issueStaff } from '../../support/test-ca.ts';
import { openssl, pem } from '../support/openssl.ts';

let desk: Desk;
let folder: string;
let hardware: VirtualHardware;
let station: StationProgram;
let page: SigningClient;
let site: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kualik-operator-'));
  desk = await openDesk();
  const em = desk.database.em();
  await setClockOffset(em, DESK_NOW.getTime() - Date.now());
  site = readSignIn(await signInDocument(desk.api))?.origin ?? '';
  const employee = await storeEmployee(em, { surname: 'Мұратова', givenName: 'Сәуле' });
  const carrier = await operatorCarrier((usage, spki) => issueStaff(em, desk.ca, employee, { usage, spki }));
  hardware = await startVirtualHardware(carrier);
  station = await startStationProgram({
    ...{ name: 'semey-4', databaseUrl: desk.database.url, dataDir: folder, pcsc: hardware.socket, site },
  });
  page = await SigningClient.connect(station.signing, { origin: site });
  await page.next();
});
afterAll(async () => {
  page.close();
  await station.stop();
  await hardware.stop();
  await desk.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What the station gives for this document once the operator typed his PIN, and what he read before. */
async function signed(document: Uint8Array, oid: string): Promise<{ cms: string; read: string }> {
  const answer = page.ask(signCall(document, oid));
  const read = await typePin(station.page, CARRIER_PIN);
  const { body } = (await answer) as { body: { result: string } };
  return { cms: body.result, read };
}

describe('an operator with his carrier in a real reader (reg p.15)', () => {
  it('signs in and confirms a request without any key file; the api accepts both, openssl the confirmation', async () => {
    const entry = await signed(await signInDocument(desk.api), KEY_PURPOSE_OIDS.auth);
    const opened = await desk.api.ask(SignInDocument, { cms: entry.cms });
    expect(right(opened).signIn.employee.surname).toBe('Мұратова');
    const cookie = opened.headers.get('set-cookie')?.split(';')[0] ?? '';
    desk.session = { cookie, csrfToken: right(opened).signIn.csrfToken };

    const request = await acceptedCase(desk);
    const { id, document } = await preparedConfirmation(desk, request.id);
    const { cms, read } = await signed(document, KEY_PURPOSE_OIDS.sign);
    for (const fact of [request.number, 'Подтверждение выдачи', site, 'МҰРАТОВА']) expect(read).toContain(fact);
    const confirmed = right(await desk.api.ask(ConfirmRequestDocument, { input: { id, cms } }, desk.session));
    expect(confirmed.confirmRequest.confirmation?.signerCertificateSha256).toMatch(/^[0-9a-f]{64}$/);

    const chain = [desk.ca.issuing.der, desk.ca.root.der].map((der) => pem('CERTIFICATE', der)).join('');
    const trust = ['-CAfile', '@ca', '-purpose', 'any', '-attime', String(DESK_NOW.getTime() / 1000)];
    const files = { c: Buffer.from(cms, 'base64'), ca: chain };
    const judged = openssl(['cms', '-verify', '-cades', '-binary', ...trust, '-inform', 'DER', '-in', '@c'], files);
    expect(judged.text).toContain(request.number);
    expect(judged.ok).toBe(true);
    expect(station.said()).not.toContain(CARRIER_PIN);
    expect(station.said()).not.toContain(request.number);
  }, 120_000);

  it('whose carrier is taken out is told so at once, and only what is there is watched (reg p.19(5) rule 7)', async () => {
    const watch = (serialNumber: string) =>
      page.ask({ module: 'kz.kualik.station', method: 'watchCarrier', args: [serialNumber] });
    const key = await page.ask({ module: 'kz.gov.pki.knca.commonUtils', method: 'getKeyInfo', args: [] });
    const { serialNumber } = (key as { responseObject: { serialNumber: string } }).responseObject;
    expect(await watch('1')).toMatchObject({ code: '200', responseObject: false });
    expect(await watch(serialNumber)).toMatchObject({ code: '200', responseObject: true });
    hardware.card.pull();
    expect(JSON.parse(await page.next())).toEqual({ event: 'carrier.removed' });
    expect(await watch(serialNumber)).toMatchObject({ code: '200', responseObject: false });
  }, 120_000);
});
