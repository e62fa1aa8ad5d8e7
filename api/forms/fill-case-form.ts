import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import { addOutbox } from '@kualik/db/repositories/outbox.repository.ts';
import { certificatesToRevoke } from '@kualik/db/repositories/paper.repository.ts';
import { caseFile } from '@kualik/db/repositories/request.repository.ts';
import { findForm, lacksCertificates } from '@kualik/domain/forms/index.ts';
import type { ApplicantKind } from '@kualik/domain/rules/applicant-kinds.ts';
import { signedInOf } from '../context.ts';
import type { ApiContext } from '../context.ts';
import { CodedError } from '../errors/coded-error.ts';
import { isUuid } from '../schema/is-uuid.ts';
import type { CaseFormInput } from './form.input.ts';
import { isPrintable } from './printable-forms.ts';

/** Has an annex filled from the case, again when the case has changed; the sealed paper then stands among the documents of the case. @rule std1 p.9 */
export async function fillCaseForm(context: ApiContext, { requestId, form }: CaseFormInput): Promise<boolean> {
  const { em, now: at } = context;
  const actor = { kind: 'employee', id: signedInOf(context).employeeId } as const;
  const file = isUuid(requestId) ? await caseFile(em, requestId) : null;
  if (file === null) throw new CodedError('NOT_FOUND');
  const job = jobOf(form, file.applicant.kind);
  const schema = findForm(form);
  const serials = (await certificatesToRevoke(em, requestId)).map(({ serialHex }) => serialHex);
  if (schema && lacksCertificates(schema, { serials }))
    throw new CodedError('CERTIFICATES_NOT_CHOSEN', { field: 'form' });
  await em.transactional(async (inner) => {
    await addOutbox(inner, { queue: 'papers', ...job, requestId, at });
    await appendAudit(inner, { kind: 'form.filled', actor, at, requestId, data: { form } });
  });
  return true;
}

function jobOf(form: string, kind: ApplicantKind): { kind: string; payload: Record<string, string> } {
  if (form === 'CONSENT') return { kind: 'consent', payload: {} };
  const schema = findForm(form);
  if (!schema?.kinds.includes(kind)) throw new CodedError('FORM_UNKNOWN', { field: 'form' });
  if (!isPrintable(schema)) throw new CodedError('FORM_NOT_PRINTABLE', { field: 'form' });
  return { kind: 'form', payload: { formId: schema.id } };
}
