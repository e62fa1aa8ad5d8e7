import type { Office } from '../api/operations.ts';
import { pageStore } from '../form/page-store.ts';

/** What a complaint says (std1 p.11); in the memory of the page and nowhere else. */
export interface ComplaintAnswers {
  regionCode: string;
  settlementId: string;
  officeId: string;
  office: Office | null;
  requestNumber: string;
  text: string;
  kind: string;
  surname: string;
  givenName: string;
  patronymic: string;
  organisation: string;
  outgoingNumber: string;
  outgoingDate: string;
  postalAddress: string;
  email: string;
  signedAs: string;
}

export const complaint = pageStore<ComplaintAnswers>(() => ({
  regionCode: '',
  settlementId: '',
  officeId: '',
  office: null,
  requestNumber: '',
  text: '',
  kind: '',
  surname: '',
  givenName: '',
  patronymic: '',
  organisation: '',
  outgoingNumber: '',
  outgoingDate: '',
  postalAddress: '',
  email: '',
  signedAs: '',
}));

export function keepComplaintAnswer(name: string, value: string): void {
  const known = complaint.read();
  if (name in known && known[name as keyof ComplaintAnswers] !== value) complaint.keep({ [name]: value });
}
