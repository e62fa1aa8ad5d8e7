import type { ApplicantEntity } from '@kualik/db';
import type { Channel } from '@kualik/domain/engine/definition.ts';
import { registerFlags } from '@kualik/domain/rules/applicant-kinds.ts';
import { namesAgree } from '@kualik/domain/rules/compare-names.ts';
import { organisationsAgree } from '@kualik/domain/rules/compare-organisations.ts';
import { z } from 'zod';
import type { OrganisationReply, RegisterGateway, RegisterId, RegisterReply } from './gateway.ts';

export type Outcome = 'found' | 'absent' | 'different';

/** One question to one register, and how its answer is judged. */
export interface Question {
  register: RegisterId;
  ask(gateway: RegisterGateway): Promise<{ reply: RegisterReply | OrganisationReply; outcome: Outcome }>;
}

const Queries = z.array(z.object({ register: z.string(), onlyIf: z.string().optional() }));

/**
 * The questions that the definition of the step wants for this applicant: its `onlyIf` decides. A register that this gateway does
 * not know is a fault of ours. @rule reg p.6(2)
 */
export function questionsOf(channel: Channel, step: string, applicant: ApplicantEntity): Question[] {
  const queries = Queries.parse(channel.steps.get(step)?.params['queries']);
  const flags: Record<string, boolean> = registerFlags(applicant.kind);
  const wanted = queries.filter(({ onlyIf }) => onlyIf === undefined || flags[onlyIf] === true);
  return wanted.map(({ register }) => questionTo(register, applicant));
}

function questionTo(register: string, applicant: ApplicantEntity): Question {
  if (register === 'gbd_fl') return { register, ask: (gateway) => askPerson(gateway, applicant) };
  if (register === 'gbd_ul') return { register, ask: (gateway) => askOrganisation(gateway, applicant) };
  throw new Error(`no register ${register}`);
}

async function askPerson(gateway: RegisterGateway, applicant: ApplicantEntity) {
  const { iin, surname, givenName, patronymic = null } = applicant;
  const reply = await gateway.query({ register: 'gbd_fl', iin });
  if (reply.outcome === 'absent') return { reply, outcome: 'absent' as const };
  const agrees = namesAgree({ surname, givenName, patronymic }, reply.person);
  return { reply, outcome: agrees ? ('found' as const) : ('different' as const) };
}

/** The name must be that of the register, and who says that he is the first head must be the head it names. @rule std1 p.9 */
async function askOrganisation(gateway: RegisterGateway, { bin, organisation, iin, details }: ApplicantEntity) {
  const reply = await gateway.queryOrganisation(bin ?? '');
  if (reply.outcome === 'absent') return { reply, outcome: 'absent' as const };
  const isHead = details.organisationRole === 'first_head' && details.actingHead !== true;
  const agrees = organisationsAgree(organisation ?? '', reply.organisation.name);
  const isRight = agrees && (!isHead || reply.organisation.headIin === iin);
  return { reply, outcome: isRight ? ('found' as const) : ('different' as const) };
}
