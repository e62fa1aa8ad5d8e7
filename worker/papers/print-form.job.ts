import { dropPrint, findPrint, storePrint } from '@kualik/db/repositories/form-print.repository.ts';
import { openVault } from '@kualik/db/vault/vault.ts';
import { findForm, type FormEntry } from '@kualik/domain/forms/index.ts';
import { type Job, PermanentFailure } from '../job.ts';
import { renderForm } from './form-paper.ts';

/** Draws a form for a visitor. What he typed is replaced by the paper, and both are gone within minutes. @rule std1 p.9 */
export const printForm: Job = async ({ orm, clock, config }, { payload }) => {
  const em = orm.em.fork();
  const { printId } = payload;
  const print = typeof printId === 'string' ? await findPrint(em, printId) : null;
  if (print === null) return { gone: true };
  if (print.isReady) return { repeated: true };
  if (print.expiresAt <= clock.now()) {
    await dropPrint(em, print.id);
    return { gone: true };
  }
  const schema = findForm(print.formId);
  if (schema === undefined) throw new PermanentFailure('FORM_UNKNOWN');
  const vault = await openVault(config.dataDir);
  const entries = JSON.parse(Buffer.from(vault.open(print, print.id)).toString('utf8')) as FormEntry[];
  const data = { schema, entries, number: null, mark: null, signer: null, isSealed: false, createdAt: clock.now() };
  const pdf = await renderForm(data, print.language);
  await storePrint(em, print.id, vault.close(pdf, print.id));
  return { printId: print.id };
};
