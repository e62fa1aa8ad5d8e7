import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { findOperator, moveOperator } from '@kualik/db/repositories/operator.repository.ts';
import { OPERATOR_RULES } from '@kualik/domain/rules/operator-rules.ts';
import { makeStatements } from '@kualik/worker/housekeeping/statements.ts';
import { done, OFFICE_NOW } from '../../support/api-administration.ts';
import { appointed, office, openForThisFile } from '../../support/appointments.ts';
import { type DeskSigner, openDeskSigner } from '../../support/desk-signer.ts';
import { openssl, pem } from '../support/openssl.ts';
import { runSigningJobs } from '../support/signer-tools.ts';

openForThisFile();

let signer: DeskSigner;
let operatorId: string;
beforeAll(async () => {
  signer = await openDeskSigner(office);
  operatorId = await appointed();
  const em = office.database.em();
  const operator = await findOperator(em, operatorId);
  const { employee } = await office.hire('worker', 'operator');
  if (operator) await moveOperator(em, operator, 'active', employee.id);
});
afterAll(() => signer.close());

interface Statement {
  month: string;
  document: string;
  cms: string | null;
}

describe('reg p.19(5) the monthly statement of an operator', () => {
  it('has every rule that the program does not enforce, is made once a month by two workers at once, sealed, and openssl gives back the document', async () => {
    const checked = { input: { operatorId, rule: 4, isKept: true } };
    await done(office, 'RecordWorkplaceCheck', checked, 'psc_office');
    const left = { input: { operatorId, rule: 7, isKept: false, note: 'Тасығыш компьютерде қалған' } };
    await done(office, 'RecordWorkplaceCheck', left, 'psc_office');
    office.api.setNow(new Date('2026-12-01T03:00:00.000Z'));
    const made = await Promise.all([makeStatements(signer.context), makeStatements(signer.context)]);
    expect(made.reduce((sum, each) => sum + each, 0)).toBe(1);
    expect(await runSigningJobs(signer.context)).toMatchObject([{ kind: 'seal-statement' }]);
    office.api.setNow(OFFICE_NOW);
    const list = await done(office, 'WorkplaceStatements', { operatorId }, 'auditor');
    const [{ month, document, cms }] = list['items'] as [Statement];
    const bytes = Buffer.from(document, 'base64');
    expect(JSON.parse(bytes.toString('utf8'))).toMatchObject({
      month,
      operatorId,
      type: 'kualik/workplace-statement/1',
    });
    expect(month).toBe('2026-11');
    const { rules } = JSON.parse(bytes.toString('utf8')) as { rules: { rule: number; outcome: string }[] };
    const enforced = OPERATOR_RULES.flatMap(({ rule, means }) => (means === 'enforced' ? [rule] : []));
    expect(enforced).toEqual([2, 3, 5]);
    expect([...enforced, ...rules.map(({ rule }) => rule)].sort((a, b) => a - b)).toEqual(
      OPERATOR_RULES.map(({ rule }) => rule),
    );
    expect(rules.map(({ rule, outcome }) => `${rule} ${outcome}`)).toEqual([
      ...['1 kept', '4 kept', '6 unchecked', '7 broken', '8 unchecked', '9 unchecked', '10 unchecked'],
    ]);
    const { root, issuing } = office.ca;
    const verdict = openssl(
      'cms -verify -inform DER -binary -in @cms -CAfile @root -partial_chain -purpose any'.split(' '),
      { cms: Buffer.from(cms ?? '', 'base64'), root: pem('CERTIFICATE', root.der) + pem('CERTIFICATE', issuing.der) },
    );
    expect(verdict).toEqual({ ok: true, text: expect.stringContaining(bytes.toString('utf8')) });
  });
});
