import type { ApplicantEntity } from '@kualik/db';
import type { Channel } from '@kualik/domain/engine/definition.ts';
import { documentFacts, isNeeded, servingOptions } from '@kualik/domain/rules/documents/completeness.ts';
import { documentActOf } from '@kualik/domain/rules/documents/document-act.ts';
import { documentList } from '@kualik/domain/rules/documents/lists.ts';
import type { DocumentItemType } from './case-parts.type.ts';

/** The list of the kind as this case needs it, with the alternatives that serve here. @rule std1 p.9 */
export function toDocumentList(applicant: ApplicantEntity, channel: Channel): DocumentItemType[] {
  const facts = documentFacts(applicant.details, applicant.representative ?? null);
  return documentList(applicant.kind, documentActOf(channel)).map((document) => {
    const { id, title, clause, isGivenBack } = document;
    const options = servingOptions(document, facts).map((option) => {
      return {
        id: option.id,
        title: option.title,
        clause: option.clause,
        replacesHeadAndSeal: option.replacesHeadAndSeal ?? false,
      };
    });
    return { id, title, clause, required: isNeeded(document, facts), options, givenBack: isGivenBack };
  });
}
