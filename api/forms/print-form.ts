import { createHash, randomBytes } from 'node:crypto';
import { newId } from '@kualik/db/ids.ts';
import type { EntityManager } from '@kualik/db';
import { noteUnchanged } from '@kualik/db/audit/audit-trail.ts';
import { appendAudit } from '@kualik/db/repositories/audit.repository.ts';
import { dropPrint, findPrintByToken, insertPrint } from '@kualik/db/repositories/form-print.repository.ts';
import { addOutbox } from '@kualik/db/repositories/outbox.repository.ts';
import { openVault } from '@kualik/db/vault/vault.ts';
import { checkEntries, findForm } from '@kualik/domain/forms/index.ts';
import type { ApiContext } from '../context.ts';
import { CodedError } from '../errors/coded-error.ts';
import type { PrintFormInput } from './form.input.ts';
import { toFormRefusal } from './form.mapper.ts';
import type { FormPrintType, PrintedFormType } from './form.type.ts';
import { isPrintable } from './printable-forms.ts';

/** Long enough to find the printer's paper, short enough that nothing personal stays. Own choice. */
export const PRINT_MINUTES = 10;

/** Orders the paper of a form for a visitor; what he typed lies encrypted until it is drawn. @rule std1 p.9 */
export async function printForm(context: ApiContext, input: PrintFormInput): Promise<FormPrintType> {
  const { em, now: at, config, limits, address } = context;
  await limits.spend('printForm', address);
  const schema = findForm(input.form);
  if (schema === undefined) throw new CodedError('FORM_UNKNOWN', { field: 'form' });
  if (!isPrintable(schema)) throw new CodedError('FORM_NOT_PRINTABLE', { field: 'form' });
  const outcome = checkEntries(schema, input.entries, { isComplete: false });
  if (!outcome.ok) {
    noteUnchanged();
    return { token: null, expiresAt: null, refusals: outcome.refusals.map(toFormRefusal) };
  }
  const [id, token] = [newId(), randomBytes(32).toString('base64url')];
  const expiresAt = new Date(at.getTime() + PRINT_MINUTES * 60_000);
  const vault = await openVault(config.dataDir);
  const entries = vault.close(Buffer.from(JSON.stringify(outcome.entries)), id);
  const print = {
    id,
    tokenSha256: hashOf(token),
    formId: schema.id,
    language: input.language,
    createdAt: at,
    expiresAt,
  };
  await em.transactional(async (inner) => {
    await insertPrint(inner, print, entries);
    await addOutbox(inner, { queue: 'papers', kind: 'print-form', requestId: null, payload: { printId: id }, at });
    await audit(inner, 'form.printed', { printId: id, formId: schema.id }, at);
  });
  return { token, expiresAt, refusals: [] };
}

/** Gives the paper once and forgets it: of two who ask at once one gets it. */
export async function readPrintedForm({ em, now, config }: ApiContext, token: string): Promise<PrintedFormType> {
  const print = await findPrintByToken(em, hashOf(token), now);
  if (print === null) throw new CodedError('FORM_PRINT_GONE');
  if (!print.isReady) {
    noteUnchanged();
    return { isReady: false, pdf: null };
  }
  const vault = await openVault(config.dataDir);
  const pdf = vault.open(print, print.id);
  const { id: printId, formId } = print;
  await em.transactional(async (inner) => {
    if (!(await dropPrint(inner, printId))) throw new CodedError('FORM_PRINT_GONE');
    await audit(inner, 'form.taken', { printId, formId }, now);
  });
  return { isReady: true, pdf };
}

async function audit(
  em: EntityManager,
  kind: 'form.printed' | 'form.taken',
  data: { printId: string; formId: string },
  at: Date,
): Promise<void> {
  await appendAudit(em, { kind, actor: { kind: 'applicant', id: null }, at, requestId: null, data });
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
