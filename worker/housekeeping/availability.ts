import {
  forgetSamples,
  insertSamples,
  lastSampleAt,
  type NewSample,
} from '@kualik/db/repositories/availability.repository.ts';
import type { ProcessContext } from '../job.ts';
import { withLease } from '../lease.ts';
import { type GatewayFault, GatewayUnavailable, type RegisterGateway, type RegisterId } from '../registers/gateway.ts';

/** One look a minute is enough for percentages of an hour; our choice. */
export const SAMPLE_EVERY_MS = 60_000;
/** Longer than a year, so that a year can be compared with the one before it began. */
const KEEP_DAYS = 400;
const READY_TIMEOUT_MS = 5_000;
/** A number of the right length that nobody has: asking for it reveals nobody. */
const NOBODY = '000000000000';

export interface AvailabilityParts {
  gateway: RegisterGateway;
  /** Where the service answers `/readyz`. */
  publicUrl: string;
}

/** Looks at our own service, the gateway and the registers once a minute, whichever worker comes first. @rule reg p.19(3) */
export async function sampleAvailability(context: ProcessContext, parts: AvailabilityParts): Promise<boolean> {
  const { orm, clock } = context;
  return withLease(orm, 'kualik.availability', async (em) => {
    const at = clock.now();
    const last = await lastSampleAt(em);
    if (last !== null && at.getTime() - last.getTime() < SAMPLE_EVERY_MS) return;
    const [own, registers] = await Promise.all([
      lookAtService(parts.publicUrl, at),
      lookAtRegisters(parts.gateway, at),
    ]);
    await insertSamples(em, [own, ...registers]);
    await forgetSamples(em, new Date(at.getTime() - KEEP_DAYS * 86_400_000));
  });
}

async function lookAtService(publicUrl: string, at: Date): Promise<NewSample> {
  const began = performance.now();
  try {
    const response = await fetch(new URL('/readyz', publicUrl), { signal: AbortSignal.timeout(READY_TIMEOUT_MS) });
    const latencyMs = Math.round(performance.now() - began);
    const code = response.ok ? null : `HTTP_${response.status}`;
    return { subject: 'nca_is', at, isAvailable: response.ok, latencyMs, code };
  } catch {
    return { subject: 'nca_is', at, isAvailable: false, latencyMs: null, code: 'NO_ANSWER' };
  }
}

/** A register that fails behind a gateway that answers is told apart from a gateway that is away. */
async function lookAtRegisters(gateway: RegisterGateway, at: Date): Promise<NewSample[]> {
  const looks = await Promise.all([
    look('gbd_fl', () => gateway.query({ register: 'gbd_fl', iin: NOBODY })),
    look('gbd_ul', () => gateway.queryOrganisation(NOBODY)),
  ]);
  const through = looks.find(({ isGateway }) => isGateway);
  return [
    {
      subject: 'gateway',
      at,
      isAvailable: through !== undefined,
      latencyMs: through?.latencyMs ?? null,
      code: through ? null : awayOf(looks),
    },
    ...looks.map(({ register, fault, latencyMs: taken }): NewSample => {
      return {
        subject: register,
        at,
        isAvailable: fault === null,
        latencyMs: fault === null ? taken : null,
        code: fault,
      };
    }),
  ];
}

function awayOf(looks: Look[]): GatewayFault | null {
  return looks.find(({ fault }) => fault !== null)?.fault ?? null;
}

interface Look {
  register: RegisterId;
  isGateway: boolean;
  fault: GatewayFault | null;
  latencyMs: number;
}

async function look(register: RegisterId, ask: () => Promise<unknown>): Promise<Look> {
  const began = performance.now();
  const taken = (): number => Math.round(performance.now() - began);
  try {
    await ask();
    return { register, isGateway: true, fault: null, latencyMs: taken() };
  } catch (error) {
    if (!(error instanceof GatewayUnavailable)) throw error;
    const isGateway = error.fault === 'server-error' || error.fault === 'answer-malformed';
    return { register, isGateway, fault: error.fault, latencyMs: taken() };
  }
}
