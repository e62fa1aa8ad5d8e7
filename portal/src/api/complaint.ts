import {
  ComplaintPaperDocument,
  ComplaintStateDocument,
  EscalateComplaintDocument,
  SubmitComplaintDocument,
  type ComplaintStateQuery,
  type SubmitComplaintMutationVariables,
} from '../../../codegen/generated/portal.ts';
import { ask } from './client.ts';

export type ComplaintStanding = NonNullable<ComplaintStateQuery['complaintState']>;
export type ComplaintPaper = ComplaintStanding['papers'][number];
export type ComplaintSubmission = SubmitComplaintMutationVariables['input'];

export async function fetchComplaint(code: string): Promise<ComplaintStanding | null> {
  return (await ask(ComplaintStateDocument, { code })).complaintState;
}

export async function submitComplaint(input: ComplaintSubmission): Promise<ComplaintStanding> {
  return (await ask(SubmitComplaintDocument, { input })).submitComplaint;
}

export async function escalateComplaint(code: string, reason: string): Promise<ComplaintStanding> {
  return (await ask(EscalateComplaintDocument, { input: { code, reason } })).escalateComplaint;
}

/** The sealed PDF in Base64; null while it waits for its seal. */
export async function fetchComplaintPaper(code: string, act: ComplaintPaper['act']): Promise<string | null> {
  return (await ask(ComplaintPaperDocument, { code, act })).complaintPaper?.pdf ?? null;
}
