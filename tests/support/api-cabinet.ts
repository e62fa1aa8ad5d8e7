import { expect } from '@jest/globals';
import { SignInToCabinetDocument } from '../../codegen/generated/cabinet.ts';
import type { Answer, ApiUnderTest, Session } from './api-server.ts';
import { base64, signInDocument } from './api-staff.ts';
import { signAs } from './test-ca.ts';
import type { Holder } from './test-ca.ts';

/** Tries to open the cabinet with a certificate. */
export async function tryCabinet(api: ApiUnderTest, holder: Holder): Promise<Answer<unknown>> {
  return api.ask(SignInToCabinetDocument, { cms: base64(await signAs(holder, await signInDocument(api))) });
}

/** Opens the cabinet as the portal does; gives cookie and CSRF value. */
export async function openCabinet(api: ApiUnderTest, holder: Holder): Promise<Session> {
  const cms = base64(await signAs(holder, await signInDocument(api)));
  const answer = await api.ask(SignInToCabinetDocument, { cms });
  expect(answer.errors).toEqual([]);
  const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
  return { cookie, csrfToken: answer.data?.signInToCabinet.csrfToken ?? '' };
}
