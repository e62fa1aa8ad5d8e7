import { describe, expect, it } from '@jest/globals';
import { AuditEntity, OutboxEntity } from '@kualik/db';
import { parseConfirmationDocument } from '@kualik/domain/rules/confirmation-document.ts';
import { AcceptDocumentsDocument, RefuseDocumentsDocument } from '../../codegen/generated/admin.ts';
import { SubmitRequestDocument } from '../../codegen/generated/portal.ts';
import type { SubmitRequestInput } from '../../codegen/generated/portal.ts';
import { POWER, preparedConfirmation, scanPaper } from '../support/api-desk.ts';
import { newPair, orderInput } from '../support/api-orders.ts';
import { syntheticIin } from '../support/stored-cases.ts';
import {
  BIN,
  COMPANY,
  NAMES,
  NO_PAIR,
  allPapers,
  caseAtTheCounter,
  caseOf,
  consent,
  isSsl,
  office,
  pairs,
  openForThisFile,
} from '../support/kinds-desk.ts';
import type { KindRow } from '../support/kinds-desk.ts';
import { pdf } from './uploads/hostile-files.ts';

openForThisFile();

/** How each kind orders and what it brings (std1 p.9). SSL orders get their PKCS#10 in the test. */
const KINDS: KindRow[] = [
  { kind: 'INDIVIDUAL', order: {}, alternatives: {}, leftOut: 'identity-document', clause: 'std1 p.9 issue 1) D2' },
  {
    kind: 'ENOTARY',
    order: { enotaryRole: 'NOTARY' },
    alternatives: {},
    leftOut: 'place-of-work-statement',
    clause: 'std1 p.9 issue 1) second group D3',
  },
  {
    kind: 'LEGAL_ENTITY',
    order: { ...COMPANY, organisationRole: 'FIRST_HEAD' },
    alternatives: { 'power-of-attorney': 'appointment-order', 'state-registration': 'notarised-copy' },
    leftOut: 'state-registration',
    clause: 'std1 p.9 issue 2) D4',
  },
  {
    kind: 'DOMAIN_INDIVIDUAL',
    order: NO_PAIR,
    alternatives: { 'domain-document': 'registrar-statement' },
    leftOut: 'domain-document',
    clause: 'std1 p.9 issue 3) D4',
  },
  {
    kind: 'DOMAIN_LEGAL',
    order: { ...NO_PAIR, ...COMPANY },
    alternatives: { 'power-of-attorney': 'annex-5', 'domain-document': 'domain-certificate' },
    leftOut: 'power-of-attorney',
    clause: 'std1 p.9 issue 3) second group D3',
  },
  {
    kind: 'TREASURY',
    order: { ...COMPANY, treasuryCode: '2540301', accessLevel: '1', organisationRole: 'FINANCE' },
    alternatives: { 'power-of-attorney': 'annex-5' },
    leftOut: 'treasury-agreement',
    clause: 'std1 p.9 issue 4) D4',
  },
  {
    kind: 'NONRESIDENT_INDIVIDUAL',
    order: {},
    alternatives: { 'iin-document': 'residence-permit' },
    leftOut: 'iin-document',
    clause: 'std1 p.9 issue 5) D4',
  },
  {
    kind: 'NONRESIDENT_LEGAL',
    order: COMPANY,
    alternatives: {
      'power-of-attorney': 'annex-5',
      'iin-document': 'foreigner-registration',
      'bin-document': 'branch-registration',
    },
    leftOut: 'bin-document',
    clause: 'std1 p.9 issue 7) D5',
  },
];

describe('each of the eight kinds (std1 p.9)', () => {
  it.each(KINDS)(
    '$kind orders on the portal and is accepted at the desk with its papers',
    async ({ kind, order, alternatives }) => {
      const id = await caseAtTheCounter({ kind, order });
      await consent(id);
      const before = await caseOf(id);
      const papers = allPapers(before, alternatives);
      const { version, fingerprint } = before;
      const isByPower = alternatives['power-of-attorney'] === 'annex-5';
      if (isByPower) await scanPaper(office, id, 'power-of-attorney', pdf({ catalog: `/Lang (${id})` }));
      const input = {
        id,
        version,
        papers,
        identified: true,
        fingerprint,
        ...(isSsl(kind) ? { provenDomainNames: NAMES.slice(1) } : {}),
        ...(isByPower ? { powerOfAttorney: { ...POWER, number: id } } : {}),
      };
      expect((await office.api.ask(AcceptDocumentsDocument, { input }, office.session)).errors).toEqual([]);
      const after = await caseOf(id);
      expect(after).toMatchObject({ step: 'P9', status: 'UNDER_REVIEW' });
      expect(after.receipt?.items).toHaveLength(papers.length);
      const seen = after.documents
        .filter(({ itemId, seenAt }) => itemId !== null && seenAt !== null)
        .map(({ itemId, alternative }) => [itemId, alternative]);
      expect(seen).toEqual(papers.map((paper) => [paper.id, paper.alternative]));
      const { document } = await preparedConfirmation(office, id);
      const signed = parseConfirmationDocument(document);
      expect(signed).toMatchObject({
        ok: true,
        value: { applicant: { kind: kind.toLowerCase(), ...(order.bin ? { bin: BIN } : {}) } },
      });
      if (isSsl(kind))
        expect(signed).toMatchObject({ value: { subjectAltNames: NAMES.slice(1), keys: [{ usage: 'ssl' }] } });
    },
  );

  it.each(KINDS)(
    '$kind is not accepted without one paper ($clause), and refused with annex 13 (std1 p.10)',
    async (row) => {
      const { kind, order, alternatives, leftOut, clause } = row;
      const id = await caseAtTheCounter({ kind, order });
      await consent(id);
      const request = await caseOf(id);
      expect(request.documentList.find((line) => line.id === leftOut)?.clause).toBe(clause);
      const papers = allPapers(request, alternatives).filter((paper) => paper.id !== leftOut);
      const { version, fingerprint } = request;
      const input = { id, version, papers, identified: true, fingerprint, provenDomainNames: NAMES };
      expect((await office.api.ask(AcceptDocumentsDocument, { input }, office.session)).code).toBe(
        'DOCUMENTS_INCOMPLETE',
      );
      const reason = { kk: 'Құжат көрсетілмеді.' };
      const refusal = { id, version, ground: 'DOCUMENTS_INCOMPLETE' as const, missing: [leftOut], reason };
      const { data, errors } = await office.api.ask(RefuseDocumentsDocument, { input: refusal }, office.session);
      expect(errors).toEqual([]);
      expect(data?.refuseDocuments).toMatchObject({ status: 'REFUSED', refusal: { step: 'P7', clause: 'std1 p.10' } });
      const mails = await office.database.em().find(OutboxEntity, { requestId: id, queue: 'mail', kind: 'refusal' });
      expect(mails).toHaveLength(1);
    },
  );
});

describe('a representative at the desk (std1 p.9 issue 1) D3)', () => {
  const proxy = (iin: string) => ({
    iin,
    surname: 'Жұмағұлов',
    givenName: 'Дәурен',
    basis: 'NOTARISED_POWER_OF_ATTORNEY' as const,
  });

  it('needs the notarised power of attorney and its scan, also when nobody was named in the order', async () => {
    const id = await caseAtTheCounter({ kind: 'INDIVIDUAL', order: {} });
    await consent(id);
    const request = await caseOf(id);
    const { version, fingerprint } = request;
    const iin = syntheticIin();
    const common = { id, version, identified: true, fingerprint, representative: proxy(iin) };
    const papers = allPapers(request, {});
    const without = await office.api.ask(AcceptDocumentsDocument, { input: { ...common, papers } }, office.session);
    expect(without.code).toBe('DOCUMENTS_INCOMPLETE');
    const power = { id: 'power-of-attorney', alternative: null, originalReturned: false };
    const input = { ...common, papers: [...papers, power] };
    const unscanned = await office.api.ask(AcceptDocumentsDocument, { input }, office.session);
    expect(unscanned.code).toBe('POWER_OF_ATTORNEY_NOT_SCANNED');
    await scanPaper(office, id, 'power-of-attorney');
    const unnamed = await office.api.ask(AcceptDocumentsDocument, { input }, office.session);
    expect(unnamed.code).toBe('POWER_OF_ATTORNEY_DETAILS');
    const named = { ...input, powerOfAttorney: { ...POWER, number: '1-7' } };
    expect((await office.api.ask(AcceptDocumentsDocument, { input: named }, office.session)).errors).toEqual([]);
    const { document } = await preparedConfirmation(office, id);
    expect(parseConfirmationDocument(document)).toMatchObject({ value: { applicant: { representative: { iin } } } });
  });

  it('may not be the applicant', async () => {
    const id = await caseAtTheCounter({ kind: 'INDIVIDUAL', order: {} });
    await consent(id);
    const request = await caseOf(id);
    const { version, fingerprint } = request;
    const representative = proxy(request.applicant.iin);
    const input = { id, version, fingerprint, identified: true, papers: allPapers(request, {}), representative };
    expect((await office.api.ask(AcceptDocumentsDocument, { input }, office.session)).code).toBe(
      'REPRESENTATIVE_IS_APPLICANT',
    );
  });
});

describe('the written consent (std1 p.9)', () => {
  it('comes before the register data are shown and before anything is accepted', async () => {
    const id = await caseAtTheCounter({ kind: 'LEGAL_ENTITY', order: { ...COMPANY, organisationRole: 'FIRST_HEAD' } });
    const closed = await caseOf(id);
    expect([closed.comparison, closed.dataUseConsentAt]).toEqual([null, null]);
    const { version, fingerprint } = closed;
    const input = { id, version, fingerprint, identified: true, papers: [] };
    expect((await office.api.ask(AcceptDocumentsDocument, { input }, office.session)).code).toBe(
      'DATA_USE_CONSENT_REQUIRED',
    );
    await Promise.all([consent(id), consent(id)]);
    const open = await caseOf(id);
    expect(open.comparison?.map(({ field, equal }) => [field, equal])).toEqual([
      ['SURNAME', true],
      ['GIVEN_NAME', true],
      ['PATRONYMIC', true],
      ['BIRTH_DATE', true],
      ['ORGANISATION', true],
      ['HEAD', true],
    ]);
    expect(open.comparison?.find(({ field }) => field === 'HEAD')?.register).toMatch(/^•{8}\d{4}$/);
    const em = office.database.em();
    expect(await em.count(AuditEntity, { kind: 'consent.recorded', requestId: id })).toBe(1);
    const readings = await em.find(AuditEntity, { kind: 'case.read', requestId: id }, { orderBy: { id: 'asc' } });
    expect(readings.at(-1)?.data).toContain('"registerData":true');
    expect(readings[0]?.data).toContain('"registerData":false');
  });
});

describe('a wrong order of a kind (std1 p.9)', () => {
  it.each<[string, Partial<SubmitRequestInput>, string, string]>([
    [
      'a BIN with a wrong control digit',
      { kind: 'LEGAL_ENTITY', ...COMPANY, bin: `${BIN.slice(0, 11)}${(Number(BIN[11]) + 1) % 10}` },
      'BIN_CONTROL_DIGIT',
      'bin',
    ],
    ['no BIN', { kind: 'LEGAL_ENTITY', organisation: COMPANY.organisation }, 'KIND_FIELD_REQUIRED', 'bin'],
    ['a BIN of an individual', { bin: BIN }, 'KIND_FIELD_FOREIGN', 'bin'],
    ['no role in «Е-нотариат»', { kind: 'ENOTARY' }, 'KIND_FIELD_REQUIRED', 'enotaryRole'],
    ['no access level', { kind: 'TREASURY', ...COMPANY, treasuryCode: '1' }, 'KIND_FIELD_REQUIRED', 'accessLevel'],
    [
      'an organisation without letters',
      { kind: 'LEGAL_ENTITY', ...COMPANY, organisation: '12' },
      'ORGANISATION_NAME',
      'organisation',
    ],
    ['an SSL order with a pair', { kind: 'DOMAIN_INDIVIDUAL' }, 'KIND_FIELD_REQUIRED', 'sslCsr'],
    ['a pair that is missing', NO_PAIR, 'KIND_FIELD_REQUIRED', 'signCsr'],
  ])('refuses/%s', async (_name, change, code, field) => {
    pairs[0] ??= await newPair();
    const answer = await office.api.ask(SubmitRequestDocument, { input: orderInput(pairs[0], change) });
    expect([answer.code, answer.errors[0]?.extensions.field]).toEqual([code, field]);
  });
});
