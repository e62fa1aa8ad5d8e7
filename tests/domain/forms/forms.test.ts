import { describe, expect, it } from '@jest/globals';
import { checkEntries, fieldsOf, fillForm, findForm, FORMS, formFor, isField } from '@kualik/domain/forms/index.ts';
import type { FormEntry } from '@kualik/domain/forms/index.ts';
import { APPLICANT_KINDS, ENOTARY_ROLES } from '@kualik/domain/rules/applicant-kinds.ts';
import { ANNEX_FIELDS, printedFields } from './annex-fields.ts';

// Clause: reg p.11.

const SERIAL = '1E4D5A80C07D59CA0CEA5CF1A10AE4A1F58DEF3B';

function form(annex: number) {
  const found = findForm(`S1A${annex}`);
  if (!found) throw new Error(`no annex ${annex}`);
  return found;
}

describe('the thirteen annexes of the standard (std1 annexes 1–13)', () => {
  it('stand there in their order', () => {
    expect(FORMS.map(({ annex }) => annex)).toEqual(Object.keys(ANNEX_FIELDS).map(Number));
    expect(FORMS.flatMap(fieldsOf)).toHaveLength(198);
  });

  it.each(FORMS.map((one) => [one.annex, one] as const))(
    'annex %s has every field of the source, in order and in its words',
    (annex, { parts }) => {
      const fields = parts.filter(isField);
      const printed = printedFields(annex);
      expect(fields.map(({ id }) => id)).toEqual(printed.map(({ id }) => id));
      for (const [index, { label }] of printed.entries()) expect(fields[index]?.label.kk).toMatch(label);
    },
  );

  it.each(FORMS.flatMap(({ id, title, subtitle, parts }) => [[id, { title, subtitle, parts }] as const]))(
    '%s is translated whole: no Russian or English text is empty or left in Kazakh',
    (_id, { title, subtitle, parts }) => {
      const texts = [
        title,
        ...(subtitle ? [subtitle] : []),
        ...parts.map((part) => ('id' in part ? part.label : part.text)),
      ];
      const kazakhOnly = /[әғқңөұүһі]/i;
      for (const { ru, en } of texts) {
        expect(ru.trim()).not.toBe('');
        expect(en.trim()).not.toBe('');
        expect(ru.replace(/«[^»]*»/g, '')).not.toMatch(kazakhOnly);
      }
    },
  );

  it('print the seven roles of «Е-нотариат» in the order of the source (std1 annex 3 line 06)', () => {
    const role = fieldsOf(form(3)).find(({ id }) => id === 'S1A3-06');
    expect(role?.options.map(({ id }) => id)).toEqual([...ENOTARY_ROLES]);
    expect(role?.options.map(({ label }) => label.kk)).toEqual([
      'нотариус',
      'ҚР Әділетминінің қызметкері',
      'ӘАҚ қызметкері',
      'АНП қызметкері',
      'ТНП қызметкері',
      'контент модераторы',
      'әкімші',
    ]);
  });

  it('ask for no reason of a revocation: none of annexes 9–12 has such a field (std1 p.9 revoke 1)–8))', () => {
    for (const annex of [9, 10, 11, 12]) {
      expect(fieldsOf(form(annex)).map(({ label }) => label.en.toLowerCase())).not.toContain('reason');
    }
  });
});

/** The matrix of applicants: issue, revocation, power of attorney. */
const MATRIX: Record<(typeof APPLICANT_KINDS)[number], [number, number, number]> = {
  individual: [1, 9, 2],
  enotary: [3, 10, 2],
  legal_entity: [4, 11, 5],
  domain_individual: [6, 9, 2],
  domain_legal: [7, 11, 5],
  treasury: [8, 12, 5],
  nonresident_individual: [1, 9, 2],
  nonresident_legal: [4, 11, 5],
};

describe('which form an applicant uses (std1 p.9 issue 1)–7), revoke 1)–8))', () => {
  it.each(APPLICANT_KINDS)('%s', (kind) => {
    const annexes = (['issue', 'revocation', 'power_of_attorney'] as const).map((act) => formFor(kind, act).annex);
    expect(annexes).toEqual(MATRIX[kind]);
    expect(formFor(kind, 'refusal').annex).toBe(13);
  });
});

const PERSON: FormEntry[] = [
  { field: 'S1A9-01', values: ['900101300017'] },
  { field: 'S1A9-02', values: ['Әбілқасымұлы'] },
  { field: 'S1A9-03', values: ['Қуаныш'] },
  { field: 'S1A9-05', values: ['kuanysh@example.kz'] },
  { field: 'S1A9-06', values: ['+7 700 000 00 01'] },
  { field: 'S1A9-07', values: [SERIAL, SERIAL] },
  { field: 'S1A9-08', values: ['2026-11-22'] },
];

function changed(field: string, ...values: string[]): FormEntry[] {
  return [...PERSON.filter((entry) => entry.field !== field), { field, values }];
}

const CASES: [name: string, annex: number, entries: FormEntry[], refusals: Record<string, string>][] = [
  ['accepts/annex 9 without a patronymic, which not everybody has', 9, PERSON, {}],
  ['accepts/surrounding spaces', 9, changed('S1A9-02', '  Ім  '), {}],
  ['refuses/an IIN with a wrong digit', 9, changed('S1A9-01', '900101300018'), { 'S1A9-01': 'IIN_CONTROL_DIGIT' }],
  ['refuses/a number in a name', 9, changed('S1A9-03', 'Қуаныш2'), { 'S1A9-03': 'NAME_CHARACTERS' }],
  ['refuses/an address without a point', 9, changed('S1A9-05', 'a@b'), { 'S1A9-05': 'EMAIL_INVALID' }],
  ['refuses/a short telephone', 9, changed('S1A9-06', '70012'), { 'S1A9-06': 'PHONE_INVALID' }],
  ['refuses/a serial number with other letters', 9, changed('S1A9-07', 'ХЫ'), { 'S1A9-07': 'FORM_SERIAL' }],
  [
    'refuses/seven serial numbers on six lines',
    9,
    changed('S1A9-07', ...Array.from({ length: 7 }, () => SERIAL)),
    { 'S1A9-07': 'FORM_TOO_MANY_LINES' },
  ],
  ['refuses/two lines where one is printed', 9, changed('S1A9-02', 'Ә', 'Б'), { 'S1A9-02': 'FORM_TOO_MANY_LINES' }],
  ['refuses/30 February', 9, changed('S1A9-09', '2026-02-30'), { 'S1A9-09': 'FORM_DATE' }],
  ['refuses/a typed signature', 9, changed('S1A9-10', 'Қуаныш'), { 'S1A9-10': 'FORM_FIELD_FIXED' }],
  ['refuses/a field of another form', 9, changed('S1A1-02', '1'), { 'S1A1-02': 'FORM_FIELD_UNKNOWN' }],
  ['refuses/a field given twice', 9, [...PERSON, ...PERSON.slice(0, 1)], { 'S1A9-01': 'FORM_FIELD_TWICE' }],
  ['refuses/a line break', 9, changed('S1A9-08', '22\n11'), { 'S1A9-08': 'FORM_CHARACTERS' }],
  [
    'refuses/a text turned round by an invisible mark',
    9,
    changed('S1A9-08', 'а\u202Eб'),
    { 'S1A9-08': 'FORM_CHARACTERS' },
  ],
  [
    'refuses/a surname longer than the line',
    9,
    changed('S1A9-02', 'ә'.repeat(121)),
    { 'S1A9-02': 'FORM_FIELD_TOO_LONG' },
  ],
  ['refuses/a required field left empty', 9, changed('S1A9-02', ' '), { 'S1A9-02': 'FORM_FIELD_REQUIRED' }],
];

describe('what is typed into a form', () => {
  it.each(CASES)('%s', (_name, annex, entries, refusals) => {
    const outcome = checkEntries(form(annex), entries, { isComplete: true });
    const told = outcome.ok ? [] : outcome.refusals.map(({ field, code }) => [field, code] as const);
    expect(Object.fromEntries(told)).toEqual(refusals);
  });

  it('names every missing field of an empty annex 8 at once', () => {
    const outcome = checkEntries(form(8), [], { isComplete: true });
    expect(outcome.ok ? [] : outcome.refusals.map(({ field }) => field.slice(-2))).toEqual(
      '02 03 04 05 06 08 09 10 11 12 13'.split(' '),
    );
  });

  it('lets a form be printed empty, to be finished by hand', () => {
    for (const one of FORMS) expect(checkEntries(one, [], { isComplete: false })).toEqual({ ok: true, entries: [] });
  });

  it('takes one of the printed options only (std1 annex 2 line 06)', () => {
    const choose = (value: string) =>
      checkEntries(form(2), [{ field: 'S1A2-06', values: [value] }], { isComplete: false }).ok;
    expect(['issue', 'revocation', 'hold', 'беруге'].map(choose)).toEqual([true, true, false, false]);
  });

  it('takes the employees of annex 5 row by row: name, position, IIN; the signature is done by hand (std1 annex 5)', () => {
    const enter = (...values: string[]) => checkEntries(form(5), [{ field: 'S1A5-10', values }], { isComplete: false });
    const row = ['Оспанов Дәурен', 'есепші', '900101300017'];
    expect(enter(...row, ...row, ...row).ok).toBe(true);
    expect(enter(...row, ...row, ...row, ...row)).toEqual({
      ok: false,
      refusals: [{ field: 'S1A5-10', code: 'FORM_TOO_MANY_LINES' }],
    });
    expect(enter('Оспанов Дәурен', 'есепші')).toMatchObject({ refusals: [{ code: 'FORM_FIELD_REQUIRED' }] });
    expect(enter('Оспанов Дәурен', 'есепші', '1')).toMatchObject({ refusals: [{ code: 'IIN_LENGTH' }] });
  });
});

describe('a form is filled from the case', () => {
  it('puts each fact into its line and leaves the others empty (std1 annex 10)', () => {
    const entries = fillForm(form(10), { iin: '900101300017', enotaryRole: 'нотариус', serials: [SERIAL], email: '' });
    expect(entries).toEqual([
      { field: 'S1A10-01', values: ['900101300017'] },
      { field: 'S1A10-05', values: ['нотариус'] },
      { field: 'S1A10-08', values: [SERIAL] },
    ]);
  });

  it('writes the employee of annex 13 twice: as the one who refuses and as the executor (std1 p.10)', () => {
    const entries = fillForm(form(13), { employee: 'Жұмабекқызы Айгерім', missingDocuments: ['а', 'ә'] });
    expect(entries.map(({ field }) => field)).toEqual(['S1A13-06', 'S1A13-08', 'S1A13-10']);
  });
});
