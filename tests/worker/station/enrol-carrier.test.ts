import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { EmployeeEntity, OutboxEntity } from '@kualik/db';
import { latestCrls } from '@kualik/db/repositories/authority.repository.ts';
import { issuedToOperators } from '@kualik/db/repositories/operator.repository.ts';
import type { ChipCard } from '@kualik/worker/cards/chip-card.ts';
import { openPersonalisationJournal } from '@kualik/worker/cards/personalisation-journal.ts';
import { openPivChip } from '@kualik/worker/cards/piv-chip.ts';
import { publishCrl } from '@kualik/worker/signing/publish-crl.ts';
import { enrolCarrier, type EnrolmentOutcome } from '@kualik/worker/station/enrol-carrier.ts';
import { operatorApi } from '@kualik/worker/station/operator-api.ts';
import { PROJECT_ROOT } from '../../../scripts/start/managed-process.ts';
import { done, OFFICE_NOW } from '../../support/api-administration.ts';
import { equipped, letterOf, office, openForThisFile, ordered, signature } from '../../support/appointments.ts';
import { CARRIER_PIN } from '../../support/card/operator-carrier.ts';
import { FACTORY_CARD, PivSimulator } from '../../support/card/piv-simulator.ts';
import { typePin } from '../../support/card/station-program.ts';
import { startVirtualHardware } from '../../support/card/virtual-hardware.ts';
import { type DeskSigner, openDeskSigner } from '../../support/desk-signer.ts';
import { verifyByOpenssl } from '../support/openssl.ts';
import { runSigningJobs } from '../support/signer-tools.ts';

const execute = promisify(execFile);
const SECRET = Buffer.alloc(32, 9);
const PROGRAM_MS = 60_000;
/** How OpenSC numbers the slots 9C and 9A. */
const OPENSC_ID = { sign: '02', auth: '01' } as const;

openForThisFile();

let signer: DeskSigner;
let folder: string;
beforeAll(async () => {
  signer = await openDeskSigner(office);
  folder = mkdtempSync(join(tmpdir(), 'kualik-carrier-'));
});
afterAll(async () => {
  await signer.close();
  rmSync(folder, { recursive: true, force: true });
});

const blankCarrier = (): PivSimulator => new PivSimulator({ ...FACTORY_CARD, pin: CARRIER_PIN });

function chipOf(carrier: PivSimulator): Promise<ChipCard> {
  const transmit = async (octets: Uint8Array): Promise<Uint8Array> => carrier.answer(octets);
  carrier.reset();
  return openPivChip({ transmit, disconnect: async () => undefined, secret: SECRET });
}

/** The tool at the station, from its start to its end, with this carrier in the reader. */
async function enrol(
  carrier: PivSimulator,
  wish: { carrierSerial: string; code: string | null },
  journalName = 'carriers.jsonl',
): Promise<EnrolmentOutcome> {
  const now = (): Date => office.api.now();
  const journal = await openPersonalisationJournal(join(folder, journalName), now);
  const connectCarrier = async () => ({ reader: 'R', card: await chipOf(carrier) });
  try {
    return await enrolCarrier(
      {
        ...{ now, journal, orm: office.database.orm, tell: () => undefined, reader: { connectCarrier } },
        api: operatorApi('http://localhost:4000', office.api.url),
        prompt: { askPin: async () => CARRIER_PIN },
      },
      wish,
    );
  } finally {
    await journal.close();
  }
}

/** Letter and order go their way, the signer makes the certificates. */
async function certified(operatorId: string): Promise<void> {
  const letter = await letterOf(operatorId);
  const signed = { id: letter.id, cms: await signature('psc_head', letter.document) };
  await done(office, 'SignOfficialLetter', signed, 'psc_head');
  await done(office, 'SendOperatorLetter', { id: letter.id }, 'psc_office');
  await done(office, 'ReceiveOfficialLetter', { id: letter.id }, 'provider_officer');
  const { id, document } = await ordered(operatorId);
  const first = { id, cms: await signature('provider_officer', document) };
  await done(office, 'SignOperatorIssue', first, 'provider_officer');
  await done(office, 'ConfirmOperatorIssue', { id, cms: await signature('second', document) }, 'second');
  await runSigningJobs(signer.context);
}

describe('the carrier of an operator (reg p.15(1))', () => {
  it('gets his keys and, once they are issued, his certificates; with its own signature he has his account', async () => {
    const { operatorId, code, carrierSerial } = await equipped();
    const carrier = blankCarrier();
    expect(await enrol(carrier, { carrierSerial, code: '0'.repeat(16) })).toMatchObject({ code: 'OPERATOR_CODE' });
    expect(await enrol(carrier, { carrierSerial, code })).toEqual({ result: 'applied' });
    expect(await enrol(carrier, { carrierSerial, code: null })).toEqual({ result: 'applied' });
    await certified(operatorId);
    expect(await enrol(carrier, { carrierSerial, code: null })).toEqual({ result: 'installed' });
    expect(await enrol(carrier, { carrierSerial, code: null })).toEqual({ result: 'installed' });

    const { iin } = await done(office, 'Operator', { id: operatorId }, 'auditor');
    const account = await office.database.em().findOneOrFail(EmployeeEntity, { iin: String(iin) });
    expect(account).toMatchObject({ roles: ['operator'], state: 'active' });
    expect(readFileSync(join(folder, 'carriers.jsonl'), 'utf8')).not.toContain(CARRIER_PIN);

    await publishCrl(signer.context);
    const issued = await issuedToOperators(office.database.em(), [operatorId]);
    const crls = (await latestCrls(office.database.em())).map(({ der }) => der);
    const pki = { root: office.ca.root.der, issuing: office.ca.issuing.der, crls, at: OFFICE_NOW.getTime() / 1000 };
    const hardware = await startVirtualHardware(carrier);
    const env = { ...process.env, PCSCLITE_CSOCK_NAME: hardware.socket };
    for (const { usage, der } of issued) {
      const read = ['--read-certificate', OPENSC_ID[usage]];
      const { stdout } = await execute('pkcs15-tool', read, { env, timeout: PROGRAM_MS });
      const [, text = ''] = /-----BEGIN CERTIFICATE-----([^-]+)-----END/.exec(stdout) ?? [];
      expect(Buffer.compare(Buffer.from(text, 'base64'), der)).toBe(0);
      expect(verifyByOpenssl(der, pki)).toEqual({ ok: true, text: expect.stringContaining('OK') });
    }
    await hardware.stop();
  });

  it('is enrolled by the tool of the station in a real reader; the PIN is typed at its page', async () => {
    const { operatorId, code, carrierSerial } = await equipped();
    const hardware = await startVirtualHardware(blankCarrier());
    const tool = spawn(
      process.execPath,
      ['worker/station/carrier.main.ts', 'carrier', '--serial', carrierSerial, '--code', code],
      {
        cwd: PROJECT_ROOT,
        env: {
          ...{ PATH: process.env['PATH'], DATABASE_URL: office.database.url, KUALIK_DATA: folder, KUALIK_MODE: 'demo' },
          ...{ KUALIK_STATION: 'semey-5', PUBLIC_URL: office.api.url, PCSCLITE_CSOCK_NAME: hardware.socket },
        },
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    const ended = new Promise((resolve) => tool.once('close', resolve));
    const lines: string[] = [];
    const page = Promise.withResolvers<string>();
    createInterface(tool.stdout).on('line', (line) => {
      lines.push(line);
      if (line.includes('"page"')) page.resolve((JSON.parse(line) as { page: string }).page);
    });
    await typePin(await page.promise, CARRIER_PIN);
    expect([await ended, lines.at(1)]).toEqual([0, '{"result":"applied"}']);
    expect((await done(office, 'Operator', { id: operatorId }, 'auditor'))['state']).toBe('APPLIED');
    await hardware.stop();
  }, 120_000);

  it('is not taken when it holds keys already, nor on at another station, nor when nobody was handed it', async () => {
    const { code, carrierSerial } = await equipped();
    const carrier = blankCarrier();
    await enrol(carrier, { carrierSerial, code });
    const other = await equipped();
    expect(await enrol(carrier, other)).toMatchObject({ result: 'stopped', code: 'CARRIER_HOLDS_KEYS' });
    expect(await enrol(carrier, { carrierSerial, code: null }, 'other-station.jsonl')).toMatchObject({
      code: 'CARD_OF_OTHER_STATION',
    });
    expect(await enrol(carrier, { carrierSerial: 'KT-nobody', code })).toMatchObject({ code: 'CARRIER_SERIAL' });
  });

  it('whose keys are gone before the certificates are written has these revoked', async () => {
    const { operatorId, code, carrierSerial } = await equipped();
    const carrier = blankCarrier();
    await enrol(carrier, { carrierSerial, code });
    await certified(operatorId);
    const card = await chipOf(carrier);
    await card.open((await card.identify()).cardId ?? '');
    await card.generateKey('9C', ['RSA-2048']);
    expect(await enrol(carrier, { carrierSerial, code: null })).toMatchObject({
      ...{ result: 'stopped', code: 'CARD_KEY_MISSING' },
    });
    const issued = await issuedToOperators(office.database.em(), [operatorId]);
    const orders = await office.database.em().find(OutboxEntity, { kind: 'revoke' });
    const revoked = orders.map(({ payload }) => payload['certificateId']);
    expect(revoked.sort()).toEqual(issued.map(({ certificateId }) => certificateId).sort());
  });
});
