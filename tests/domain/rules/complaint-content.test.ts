import { describe, expect, it } from '@jest/globals';
import { checkComplainant, checkTypedSignature } from '@kualik/domain/rules/complaint-content.ts';
import type { ComplainantInput } from '@kualik/domain/rules/complaint-content.ts';

const person: ComplainantInput = {
  kind: 'individual',
  surname: 'Әбдірахманов',
  givenName: 'Ғалымжан',
  postalAddress: 'Семей қ., Абай к., 1',
};
const company: ComplainantInput = {
  kind: 'legal_entity',
  organisation: '«Өркен» ЖШС',
  outgoingNumber: '12-3/45',
  outgoingDate: '2026-11-20',
  postalAddress: 'Өскемен қ., Қазақстан к., 2',
};

describe('what a complaint must say (std1 p.11)', () => {
  it.each<[string, ComplainantInput, string | null]>([
    ['accepts/individual without patronymic, which is at his wish', person, null],
    ['refuses/individual without surname', { ...person, surname: ' ' }, 'surname'],
    ['refuses/individual without first name', { ...person, givenName: null }, 'givenName'],
    ['refuses/individual without postal address', { ...person, postalAddress: '' }, 'postalAddress'],
    ['accepts/legal entity with outgoing number and date', company, null],
    ['refuses/legal entity without name', { ...company, organisation: undefined }, 'organisation'],
    ['refuses/legal entity without postal address', { ...company, postalAddress: ' ' }, 'postalAddress'],
    ['refuses/legal entity without outgoing number', { ...company, outgoingNumber: '' }, 'outgoingNumber'],
    ['refuses/legal entity without outgoing date', { ...company, outgoingDate: null }, 'outgoingDate'],
  ])('%s', (_name, input, missing) => {
    const outcome = checkComplainant(input);
    expect(outcome.ok ? null : [outcome.code, outcome.detail]).toEqual(missing && ['COMPLAINT_CONTENT', missing]);
  });

  it('leaves out what belongs to the other kind', () => {
    const outcome = checkComplainant({ ...company, surname: 'Оспанов' });
    expect(outcome.ok && outcome.value.surname).toBeNull();
  });
});

describe('the signature under an electronic complaint (std1 p.11)', () => {
  it.each<[string, ComplainantInput, string, boolean]>([
    ['the person’s own name', person, 'ӘБДІРАХМАНОВ Ғалымжан', true],
    ['nothing', person, '  ', false],
    ['another’s name', person, 'Оспанов Дәурен', false],
    ['the signatory of an organisation', company, 'Оспанов Дәурен, директор', true],
    ['nothing for an organisation', company, '', false],
  ])('%s', (_name, input, signedAs, isSigned) => {
    const complainant = checkComplainant(input);
    if (!complainant.ok) throw new Error(complainant.code);
    expect(checkTypedSignature(complainant.value, signedAs).ok).toBe(isSigned);
  });
});
