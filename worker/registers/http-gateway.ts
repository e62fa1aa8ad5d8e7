import { z } from 'zod';
import { GatewayUnavailable } from './gateway.ts';
import type { RegisterGateway, RegisterId, RegisterReply } from './gateway.ts';

const PersonAnswer = z.object({
  surname: z.string().min(1),
  givenName: z.string().min(1),
  patronymic: z.string().nullable(),
  birthDate: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
});

/** How long one question may take. Far below the 1.5 minutes of action 2, so that several tries fit. @rule reg t.1 a.2 */
export const REGISTER_TIMEOUT_MS = 10_000;

/** Asks the registers over HTTP: 200 = found, 404 = absent, everything else = unavailable. */
export function createHttpGateway(baseUrl: string, timeoutMs = REGISTER_TIMEOUT_MS): RegisterGateway {
  return {
    async query({ register, iin }): Promise<RegisterReply> {
      const response = await ask(`${baseUrl.replace(/\/$/, '')}/${register}/${iin}`, register, timeoutMs);
      if (response.status === 404) return { outcome: 'absent' };
      if (response.status !== 200) throw new GatewayUnavailable(register, 'server-error');
      const person = PersonAnswer.safeParse(parseJson(response.body));
      if (!person.success) throw new GatewayUnavailable(register, 'answer-malformed');
      return { outcome: 'found', person: person.data };
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
