import { expect, it } from '@jest/globals';
import { certifiedKeyStore, type StoragePlace } from '@kualik/domain/rules/key-stores.ts';

const FILE = '1.2.398.3.3.5.1.1';
const TOKEN = '1.2.398.3.3.5.2.7';

it.each<[string, StoragePlace, string | null, string | null, string | null]>([
  ['a file that asks for nothing is named as the profile does', 'file', FILE, null, FILE],
  ['a file of a person that asks for nothing is not named', 'file', null, null, null],
  ['a file that asks for a file is named, of a person too', 'file', null, FILE, FILE],
  ['a carrier that asks for nothing is not called a file', 'protected_carrier', FILE, null, null],
  ['a carrier that names its store has it named', 'protected_carrier', FILE, TOKEN, TOKEN],
  ['a chip that names its store has it named', 'id_card', null, TOKEN, TOKEN],
  ['a chip that asks for nothing is not named', 'id_card', null, null, null],
])('%s (kz-pki-profile 4.3)', (_name, place, usual, requested, expected) => {
  expect(certifiedKeyStore(place, { usual, requested })).toEqual({ ok: true, value: expected });
});

it.each<[string, StoragePlace, string]>([
  ['a file that calls itself a token', 'file', TOKEN],
  ['a carrier that calls itself a file', 'protected_carrier', FILE],
  ['a chip that calls itself a file', 'id_card', FILE],
])('refuses %s', (_name, place, requested) => {
  expect(certifiedKeyStore(place, { usual: null, requested })).toMatchObject({ ok: false, code: 'KEY_STORE_DIFFERS' });
});
