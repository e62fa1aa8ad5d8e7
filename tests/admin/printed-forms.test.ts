import { describe, expect, it } from '@jest/globals';
import { findForm, formFor } from '@kualik/domain/forms/index.ts';
import { APPLICANT_KINDS } from '@kualik/domain/rules/applicant-kinds.ts';
import type { CaseRequest } from '../../admin/src/api/types.ts';
import { formOfLine } from '../../admin/src/requests/scanned-papers.ts';

const caseOf = (kind: string) => ({ applicant: { kind: kind.toUpperCase() } }) as CaseRequest;

describe('the form that the case page prints to be signed by hand', () => {
  it.each(APPLICANT_KINDS)('%s: the power of attorney of its kind (std1 annexes 2, 5)', (kind) => {
    const form = formOfLine(caseOf(kind), 'power-of-attorney');
    expect(form).toBe(formFor(kind, 'power_of_attorney').id);
    expect(findForm(form)?.kinds).toContain(kind);
  });

  it('is ours for the consent, which the standard annexes to nothing (std1 p.9)', () => {
    expect(formOfLine(caseOf('individual'), 'data-use-consent')).toBe('CONSENT');
  });
});
