import { describe, expect, it } from '@jest/globals';
import { parseDomainName, provenNames } from '@kualik/domain/rules/domain-name.ts';

const LONG = `${'a'.repeat(63)}.`.repeat(4);

describe('a domain name of a PKCS#10 (std1 annexes 6, 7)', () => {
  it.each([
    ['kokzhiek.kz', 'kokzhiek.kz'],
    ['WWW.Kokzhiek.KZ', 'www.kokzhiek.kz'],
    ['*.kokzhiek.kz', '*.kokzhiek.kz'], // a wildcard below an owner's own name
    ['xn--80ao21a.xn--80ao21a', 'xn--80ao21a.xn--80ao21a'], // қаз.қаз as A-labels
    ['kokzhiek.com.kz', 'kokzhiek.com.kz'],
    ['1-2.kz', '1-2.kz'],
  ])('accepts/%s', (text, name) => {
    expect(parseDomainName(text)).toEqual({ ok: true, value: name });
  });

  it.each([
    ['a single label', 'localhost', 'DOMAIN_NAME_PUBLIC_SUFFIX'],
    ['a whole zone', 'kz', 'DOMAIN_NAME_PUBLIC_SUFFIX'],
    ['a wildcard over a whole zone', '*.kz', 'DOMAIN_NAME_PUBLIC_SUFFIX'],
    ['a wildcard over a second-level zone', '*.gov.kz', 'DOMAIN_NAME_PUBLIC_SUFFIX'],
    ['a wildcard that is part of a label', 'a*.kokzhiek.kz', 'DOMAIN_NAME_FORM'],
    ['a wildcard inside', 'a.*.kz', 'DOMAIN_NAME_FORM'],
    ['an IDN that is not an A-label', 'көкжиек.kz', 'DOMAIN_NAME_FORM'],
    ['a reserved label that is no A-label', 'ab--c.kz', 'DOMAIN_NAME_FORM'],
    ['an address', '192.168.0.1', 'DOMAIN_NAME_FORM'],
    ['an underscore', 'a_b.kz', 'DOMAIN_NAME_FORM'],
    ['a hyphen at the edge', '-a.kz', 'DOMAIN_NAME_FORM'],
    ['a dot at the end', 'kokzhiek.kz.', 'DOMAIN_NAME_FORM'],
    ['a label of 64 letters', `${'a'.repeat(64)}.kz`, 'DOMAIN_NAME_FORM'],
    ['a name of more than 253 letters', `${LONG}kz`, 'DOMAIN_NAME_FORM'],
    ['nothing', '', 'DOMAIN_NAME_FORM'],
  ])('refuses/%s', (_reason, text, code) => {
    expect(parseDomainName(text)).toEqual({ ok: false, code });
  });
});

describe('proven names (std1 p.9 issue 3) D4)', () => {
  it('are those of the order that the papers prove, in the order’s order, and no other', () => {
    const ordered = ['kokzhiek.kz', 'www.kokzhiek.kz', 'orken.kz'];
    expect(provenNames(ordered, ['WWW.kokzhiek.kz ', 'kokzhiek.kz', 'foreign.kz'])).toEqual(ordered.slice(0, 2));
    expect(provenNames(ordered, [])).toEqual([]);
  });
});
