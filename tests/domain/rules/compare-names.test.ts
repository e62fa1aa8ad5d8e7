import { describe, expect, it } from '@jest/globals';
import { namesAgree } from '@kualik/domain/rules/compare-names.ts';

const registered = { surname: 'Сәрсенбаева', givenName: 'Інжу', patronymic: 'Әбішқызы' };

describe('comparing the typed names with the register', () => {
  it.each([
    ['agrees/letter for letter', registered],
    ['agrees/capital letters', { surname: 'СӘРСЕНБАЕВА', givenName: 'ІНЖУ', patronymic: 'ӘБІШҚЫЗЫ' }],
    ['agrees/Latin i in a Kazakh word', { ...registered, givenName: 'Iнжу', patronymic: 'Әбiшқызы' }],
    ['agrees/spaces around', { ...registered, surname: '  Сәрсенбаева ' }],
    ['agrees/decomposed letters', { ...registered, surname: 'Сәрсенбаева'.normalize('NFD') }],
  ])('%s', (_name, typed) => {
    expect(namesAgree(typed, registered)).toBe(true);
  });

  it.each([
    ['differs/Russian letter in place of the Kazakh one', { ...registered, surname: 'Сарсенбаева' }],
    ['differs/another given name', { ...registered, givenName: 'Үміт' }],
    ['differs/patronymic left out', { ...registered, patronymic: null }],
  ])('%s', (_name, typed) => {
    expect(namesAgree(typed, registered)).toBe(false);
  });

  it('takes ё as е and an empty patronymic as none', () => {
    expect(
      namesAgree(
        { surname: 'Королёв', givenName: 'Пётр', patronymic: '' },
        { surname: 'Королев', givenName: 'Петр', patronymic: null },
      ),
    ).toBe(true);
  });

  it('takes a double surname with any dash and spacing', () => {
    expect(
      namesAgree({ ...registered, surname: 'Әлиева – Һамзина' }, { ...registered, surname: 'Әлиева-Һамзина' }),
    ).toBe(true);
  });
});
