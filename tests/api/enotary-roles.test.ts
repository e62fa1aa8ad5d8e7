import { describe, expect, it } from '@jest/globals';
import { ENOTARY_ROLES } from '@kualik/domain/rules/applicant-kinds.ts';
import { parseConfirmationDocument } from '@kualik/domain/rules/confirmation-document.ts';
import { enotaryRoleText } from '@kualik/domain/texts/applicant-texts.ts';
import { AcceptDocumentsDocument } from '../../codegen/generated/admin.ts';
import type { EnotaryRole } from '../../codegen/generated/portal.ts';
import { preparedConfirmation } from '../support/api-desk.ts';
import { allPapers, caseAtTheCounter, caseOf, consent, office, openForThisFile } from '../support/kinds-desk.ts';

openForThisFile();

describe('a participant of «Е-нотариат» (std1 p.9 issue 1) second group, annex 3 line 06)', () => {
  it('has one of seven roles', () => expect(ENOTARY_ROLES).toHaveLength(7));

  it.each(ENOTARY_ROLES)('%s orders in this role, which the api tells the operator and he signs', async (role) => {
    const enotaryRole = role.toUpperCase() as EnotaryRole;
    const id = await caseAtTheCounter({ kind: 'ENOTARY', order: { enotaryRole } });
    await consent(id);
    const seen = await caseOf(id);
    expect(seen.applicant).toMatchObject({
      kind: 'ENOTARY',
      details: { enotaryRole, enotaryRoleText: enotaryRoleText(role) },
    });
    const { version, fingerprint } = seen;
    const input = { id, version, fingerprint, papers: allPapers(seen, {}), identified: true };
    expect((await office.api.ask(AcceptDocumentsDocument, { input }, office.session)).errors).toEqual([]);
    const signed = parseConfirmationDocument((await preparedConfirmation(office, id)).document);
    expect(signed.ok && signed.value.applicant).toMatchObject({ kind: 'enotary', details: { enotaryRole: role } });
  });
});
