import { z } from 'zod';
import { GatewayUnavailable } from './gateway.ts';
import type { OrganisationReply, RegisterGateway, RegisterId, RegisterReply } from './gateway.ts';

const PersonAnswer = z.object({
  surname: z.string().min(1),
  givenName: z.string().min(1),
  patronymic: z.string().nullable(),
  birthDate: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
});

const OrganisationAnswer = z.object({
  bin: z.string().regex(/^\d{12}$/),
  name: z.string().min(1),
  headIin: z.string().regex(/^\d{12}$/),
});

/** How long one question may take. Far below the 1.5 minutes of action 2, so that several tries fit. @rule reg t.1 a.2 */
export const REGISTER_TIMEOUT_MS = 10_000;

/** Asks the registers over HTTP: 200 = found, 404 = absent, everything else = unavailable. */
export function createHttpGateway(baseUrl: string, timeoutMs = REGISTER_TIMEOUT_MS): RegisterGateway {
  const read = async <T>(register: RegisterId, id: string, shape: z.ZodType<T>): Promise<T | null> => {
    const response = await ask(`${baseUrl.replace(/\/$/, '')}/${register}/${id}`, register, timeoutMs);
    if (response.status === 404) return null;
    if (response.status !== 200) throw new GatewayUnavailable(register, 'server-error');
    const answer = shape.safeParse(parseJson(response.body));
    if (!answer.success) throw new GatewayUnavailable(register, 'answer-malformed');
    return answer.data;
  };
  return {
    async query({ register, iin }): Promise<RegisterReply> {
      const person = await read(register, iin, PersonAnswer);
      return person === null ? { outcome: 'absent' } : { outcome: 'found', person };
    },
    async queryOrganisation(bin): Promise<OrganisationReply> {
      const organisation = await read('gbd_ul', bin, OrganisationAnswer);
      return organisation === null ? { outcome: 'absent' } : { outcome: 'found', organisation };
    },
  };
}

/** The address holds the IIN, so the cause of a failure is not passed on: fetch may print the address in it. */
async function ask(url: string, register: RegisterId, timeoutMs: number): Promise<{ status: number; body: string }> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(timeoutMs), redirect: 'error' });
    return { status: response.status, body: await response.text() };
  } catch (error) {
    const isTimeout = error instanceof DOMException && error.name === 'TimeoutError';
    throw new GatewayUnavailable(register, isTimeout ? 'timeout' : 'connection');
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
