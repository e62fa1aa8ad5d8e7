import { spendOnce } from '@kualik/db/repositories/captcha.repository.ts';
import { checkTypedSignature } from '@kualik/domain/rules/complaint-content.ts';
import type { ApiContext } from '../context.ts';
import { CodedError, valueOf } from '../errors/coded-error.ts';
import { verifyCaptcha } from '../order/verify-captcha.ts';
import type { SubmitComplaintInput } from './complaint.input.ts';
import type { PublicComplaintType } from './complaint.type.ts';
import { toPublicComplaint } from './read-complaint-state.ts';
import { checkComplaint, storeComplaint } from './store-complaint.ts';

/** Takes a complaint sent electronically; the office registers it and names who accepted it. @rule std1 p.11 */
export async function submitComplaint(context: ApiContext, input: SubmitComplaintInput): Promise<PublicComplaintType> {
  const { em, limits, address, now: at } = context;
  await limits.spend('complaint', address);
  const checked = await checkComplaint(em, input.complaint);
  const signedAs = valueOf(checkTypedSignature(checked.complainant, input.signedAs), 'signedAs');
  const captcha = await verifyCaptcha(context, input);
  const complaint = await em.transactional(async (inner) => {
    if (!(await spendOnce(inner, captcha.spentKey, captcha.expiresAt)))
      throw new CodedError('CAPTCHA_SPENT', { field: 'captcha' });
    const actor = { kind: 'applicant', id: null } as const;
    const rest = { channel: 'portal', signature: 'typed_name', signedAs, actor, at } as const;
    return storeComplaint(inner, { ...checked, input: input.complaint, ...rest });
  });
  return toPublicComplaint(context, complaint);
}
