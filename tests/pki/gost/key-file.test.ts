import { describe, expect, it } from '@jest/globals';
import { generateGostKey, gostPublicHalf, writeGostPkcs8 } from '@kualik/pki/gost/private-key.ts';
import { platformRandom } from '@kualik/pki/gost/random-scalar.ts';
import { createPkcs12, MIN_PKCS12_ITERATIONS, openPkcs12 } from '@kualik/pki/pkcs12.ts';
import { gostObjects } from '../support/gost-authority.ts';

const PASSWORD = 'Құпия-сөз-1';

describe('a PKCS#12 with a national key (std1 annexes 4, 8)', () => {
  it('gives back the key, its public half and the certificate that belongs to it', async () => {
    const { holder, holderKey, ca } = await gostObjects('gost2004');
    const privateKey = writeGostPkcs8(holderKey.key);
    const entries = [{ friendlyName: 'sign', privateKey, certificate: holder }];
    const secret = { password: PASSWORD, iterations: MIN_PKCS12_ITERATIONS };
    const file = await createPkcs12({ ...secret, entries, certificates: [ca] });
    const opened = await openPkcs12(file, PASSWORD);
    if (!opened.ok) throw new Error(opened.code);
    expect(opened.entries).toHaveLength(1);
    expect(opened.entries[0]).toMatchObject({ friendlyName: 'sign', pkcs8: privateKey, spki: holderKey.spki });
    expect(opened.entries[0]?.certificate).toEqual(new Uint8Array(holder));
    expect(opened.certificates).toEqual([new Uint8Array(ca)]);
  });

  it('holds a key that is only ordered, too', async () => {
    const key = generateGostKey('gost2004', platformRandom);
    const entries = [{ friendlyName: 'sign', privateKey: writeGostPkcs8(key) }];
    const secret = { password: PASSWORD, iterations: MIN_PKCS12_ITERATIONS };
    const opened = await openPkcs12(await createPkcs12({ ...secret, entries, certificates: [] }), PASSWORD);
    expect(opened).toMatchObject({ ok: true, entries: [{ spki: gostPublicHalf(key) }] });
  });
});
