import { describe, expect, it } from '@jest/globals';
import { canonicalBytes } from '@kualik/domain/rules/canonical-document.ts';
import { buildRevocationConfirmation } from '@kualik/domain/rules/confirmation-document.ts';
import { documentFacts } from '@kualik/domain/rules/document-facts.ts';
import { isSigningVersion } from '@kualik/domain/rules/local-signing.ts';

const REVOCATION = buildRevocationConfirmation({
  ...{ requestNumber: '2026-0042', receiptNumber: 'R-1', officeCode: 'SEM-01', caseVersion: 3 },
  applicant: { kind: 'individual', iin: '900101300017', surname: 'Оспанов', givenName: 'Дәурен', patronymic: null },
  documentsSeen: [{ id: 'application', sha256: null }],
  targets: [{ serialHex: '11aa', certificateSha256: 'ab'.repeat(32) }],
  reason: 'keyCompromise',
  ...{ operatorCertificateSha256: 'cd'.repeat(32), issuedAt: '2026-11-23T05:00:00.000Z' },
});

describe('what a person reads before he signs (reg p.15)', () => {
  it('names request, applicant, certificates and reason of a revocation; the IIN masked', () => {
    const { kind, facts } = documentFacts(REVOCATION);
    expect(kind).toBe('revoke');
    const shown = JSON.stringify(facts);
    for (const fact of ['2026-0042', 'Оспанов Дәурен', '11aa', 'The private key is lost'])
      expect(shown).toContain(fact);
    expect(shown).not.toContain('900101300017');
  });

  it('names the kind of any other document of the system, and says when it is none', () => {
    const letter = canonicalBytes({ type: 'kualik/operator-letter/1' });
    expect(documentFacts(letter)).toEqual({
      ...{ kind: 'kualik', facts: [['type', 'kualik/operator-letter/1']], site: null },
    });
    expect(documentFacts(new TextEncoder().encode('{"type":"other"}')).kind).toBe('unknown');
    expect(documentFacts(Uint8Array.of(0xff, 0x00)).kind).toBe('unknown');
  });

  it.each([
    ['1.4', true],
    ['1.10', true],
    ['2.0', true],
    ['1.3', false],
    ['old', false],
  ])('takes a signing program of version %s: %s', (version, isTaken) => {
    expect(isSigningVersion(version)).toBe(isTaken);
  });
});
