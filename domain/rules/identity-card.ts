import type { OfficeKind } from '../data/regions.ts';
import type { ApplicantKind } from './applicant-kinds.ts';
import type { DocumentAct } from './documents/document-list.ts';

/** Whether these papers can be handed in together with those for an identity card. @rule std1 p.4(1) */
export function joinsIdentityCard(kind: ApplicantKind, act: DocumentAct, office: OfficeKind | undefined): boolean {
  return kind === 'individual' && act === 'issue' && office === 'psc';
}
