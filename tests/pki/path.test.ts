import { describe, expect, it } from '@jest/globals';
import type { DerNode } from '@kualik/pki/der/node.ts';
import { readDer } from '@kualik/pki/der/read.ts';
import { contextConstructed, contextPrimitive } from '@kualik/pki/der/tags.ts';
import { element, ia5Octets, integer, oid, sequence, setOf, utf8String } from '@kualik/pki/der/write.ts';
import { readNameConstraints } from '@kualik/pki/extensions/name-constraints.ts';
import { readPolicyConstraints } from '@kualik/pki/extensions/policy-rules.ts';
import { encodeName } from '@kualik/pki/names.ts';
import { OID } from '@kualik/pki/oids.ts';
import { NAME_KINDS } from '@kualik/pki/path/name-kinds.ts';
import { isBelowName, isSameName } from '@kualik/pki/path/name-match.ts';

const KIND = { email: 1, dns: 2, uri: 6 } as const;

function general(kind: keyof typeof KIND, text: string): DerNode {
  return readDer(element(contextPrimitive(KIND[kind]), ia5Octets(text)));
}

function address(...octets: number[]): DerNode {
  return readDer(element(contextPrimitive(7), Uint8Array.from(octets)));
}

function isWithin(name: DerNode, base: DerNode): boolean | null | undefined {
  return NAME_KINDS.get(name.tag)?.(name, base);
}

describe('names', () => {
  const name = encodeName([
    { type: 'C', value: 'KZ' },
    { type: 'CN', value: 'ӘЛИХАН  Бөкейхан' },
  ]);

  it('match whatever case, spaces and string type they have', () => {
    const other = sequence(
      setOf(sequence(oid(OID.countryName), utf8String('kz'))),
      setOf(sequence(oid(OID.commonName), utf8String(' әлихан бөкейхан '))),
    );
    expect(isSameName(name, other)).toBe(true);
  });

  it('do not match in another order or with a letter changed', () => {
    const turned = encodeName([
      { type: 'CN', value: 'ӘЛИХАН Бөкейхан' },
      { type: 'C', value: 'KZ' },
    ]);
    const changed = encodeName([
      { type: 'C', value: 'KZ' },
      { type: 'CN', value: 'ЭЛИХАН Бөкейхан' },
    ]);
    expect([isSameName(name, turned), isSameName(name, changed)]).toEqual([false, false]);
  });

  it('lie below their own beginning only', () => {
    const country = encodeName([{ type: 'C', value: 'KZ' }]);
    expect([isBelowName(name, country), isBelowName(country, name)]).toEqual([true, false]);
  });
});

describe('name constraints', () => {
  it.each([
    ['email', 'a@pki.kz', 'a@PKI.kz', true],
    ['email', 'A@pki.kz', 'a@pki.kz', false],
    ['email', 'a@pki.kz', 'pki.kz', true],
    ['email', 'a@x.pki.kz', 'pki.kz', false],
    ['email', 'a@x.pki.kz', '.pki.kz', true],
    ['email', 'nobody', 'pki.kz', null],
    ['dns', 'x.pki.kz', 'pki.kz', true],
    ['dns', 'xpki.kz', 'pki.kz', false],
    ['uri', 'https://u@x.pki.kz:8443/a?b', '.pki.kz', true],
    ['uri', 'https://pki.kz/', '.pki.kz', false],
    ['uri', 'urn:x', 'pki.kz', null],
    ['uri', 'https://10.0.0.1/', 'pki.kz', null],
  ] as const)('%s %s in %s: %s', (kind, name, base, expected) => {
    expect(isWithin(general(kind, name), general(kind, base))).toBe(expected);
  });

  it.each([
    ['inside the net', address(10, 1, 2, 3), address(10, 1, 0, 0, 255, 255, 0, 0), true],
    ['outside the net', address(10, 2, 2, 3), address(10, 1, 0, 0, 255, 255, 0, 0), false],
    ['of another family', address(10, 2, 2, 3), address(...Array<number>(32).fill(0)), false],
    ['a net without mask', address(10, 2, 2, 3), address(10, 1, 0, 0), null],
  ])('an address %s', (_, name, base, expected) => {
    expect(isWithin(name, base)).toBe(expected);
  });

  it('are refused when empty or with distances', () => {
    const subtree = sequence(
      element(contextPrimitive(2), ia5Octets('pki.kz')),
      element(contextPrimitive(1), Uint8Array.of(1)),
    );
    expect(() => readNameConstraints(sequence())).toThrow('empty');
    expect(() => readNameConstraints(sequence(element(contextConstructed(0), subtree)))).toThrow('distances');
  });
});

describe('policy constraints', () => {
  it('are refused when empty, negative or of the wrong type', () => {
    expect(() => readPolicyConstraints(sequence())).toThrow('empty');
    expect(() => readPolicyConstraints(sequence(element(contextPrimitive(0), Uint8Array.of(0xff))))).toThrow(
      'negative',
    );
    expect(() => readPolicyConstraints(sequence(integer(1)))).toThrow('unexpected');
  });
});
