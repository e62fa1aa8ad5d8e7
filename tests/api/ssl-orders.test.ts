import { describe, expect, it } from '@jest/globals';
import { SubmitRequestDocument } from '../../codegen/generated/portal.ts';
import { newPair, orderInput, sslCsr } from '../support/api-orders.ts';
import { NAMES, NO_PAIR, office, openForThisFile } from '../support/kinds-desk.ts';

openForThisFile();

describe('a wrong order of an SSL certificate (std1 p.9 issue 3))', () => {
  it('refuses the identity card as the place for its key (reg p.9(10))', async () => {
    const change = { kind: 'DOMAIN_INDIVIDUAL', ...NO_PAIR, sslCsr: await sslCsr(NAMES), storage: 'ID_CARD' } as const;
    const answer = await office.api.ask(SubmitRequestDocument, {
      input: orderInput({ signCsr: '', authCsr: '' }, change),
    });
    expect([answer.code, answer.errors[0]?.extensions.field]).toEqual(['KIND_WITHOUT_PAIR', 'storage']);
  });

  it.each<[string, string[], string]>([
    ['no name', [], 'DOMAIN_NAMES_MISSING'],
    ['a whole zone', ['*.kz'], 'DOMAIN_NAME_PUBLIC_SUFFIX'],
    ['an underscore', ['a_b.kz'], 'DOMAIN_NAME_FORM'],
  ])('refuses a PKCS#10 with %s', async (_name, dns, code) => {
    const csr = dns.length === 0 ? (await newPair()).signCsr : await sslCsr(dns);
    const input = orderInput({ signCsr: '', authCsr: '' }, { kind: 'DOMAIN_INDIVIDUAL', ...NO_PAIR, sslCsr: csr });
    const answer = await office.api.ask(SubmitRequestDocument, { input });
    expect([answer.code, answer.errors[0]?.extensions.field]).toEqual([code, 'sslCsr']);
  });
});
