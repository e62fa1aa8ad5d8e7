import { beforeAll, describe, expect, it } from '@jest/globals';
import { verifyCsr } from '@kualik/pki/csr.ts';
import { finishKeyFile } from '../../../portal/src/keys/finish-file.ts';
import { openKeyFile, proveKeyFile } from '../../../portal/src/keys/key-file.ts';
import { makeKeys } from '../../../portal/src/keys/make-keys.ts';
import type { MadeKeys } from '../../../portal/src/keys/order-keys.ts';
import { sha256Hex } from '@kualik/pki/sha256.ts';
import { gostCertificateOver, gostKey } from '../../pki/support/gost-authority.ts';

const PASSWORD = 'Құпия-сөз-12';
const HOLDER = { iin: '900101300017', surname: 'Құнанбай', givenName: 'Әлихан', patronymic: '' };

describe('the key file of a legal entity (std1 annexes 4, 8)', () => {
  let made: MadeKeys;
  beforeAll(async () => {
    made = await makeKeys({ ...HOLDER, signAlgorithm: 'gost2004' }, PASSWORD, new Date(), () => undefined);
  });

  it('has a GOST 34.310-2004 signature key and an RSA authentication key, each with its PKCS#10', async () => {
    expect(await verifyCsr(made.signCsr, ['gost2004'])).toMatchObject({ ok: true, csr: { keyFamily: 'gost2004' } });
    expect(await verifyCsr(made.authCsr)).toMatchObject({ ok: true, csr: { keyFamily: 'RSA' } });
    expect(await verifyCsr(made.signCsr)).toMatchObject({ ok: false, code: 'KEY_ALGORITHM' });
  });

  it('opens again and signs for both ordered keys, and for no others', async () => {
    expect(await proveKeyFile(made.file, PASSWORD, [made.signPublic, made.authPublic])).toEqual({ ok: true });
    const other = gostKey('gost2004').spki;
    expect(await proveKeyFile(made.file, PASSWORD, [Uint8Array.from(other)])).toEqual({
      ok: false,
      reason: 'otherKeys',
    });
  });

  it('takes the certificate of the GOST authority in and still opens', async () => {
    const opened = await openKeyFile(made.file, PASSWORD);
    if (!opened.ok) throw new Error(opened.reason);
    const { certificate, ca } = await gostCertificateOver(made.signPublic);
    const issued = [{ usage: 'SIGN' as const, der: certificate, spkiSha256: await sha256Hex(made.signPublic) }];
    const finished = await finishKeyFile(opened.keys, issued, [ca], PASSWORD);
    expect(finished).toMatchObject({ ok: true });
    const stranger = (await gostCertificateOver(made.signPublic)).ca;
    expect(await finishKeyFile(opened.keys, issued, [stranger], PASSWORD)).toEqual({ ok: false, reason: 'chain' });
  });
});
