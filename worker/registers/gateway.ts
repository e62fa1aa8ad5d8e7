/** The state databases that the service asks: of individuals (ЖТ МДҚ), of legal entities (ЗТ МДҚ). @rule reg p.6(2) */
export type RegisterId = 'gbd_fl' | 'gbd_ul';

export interface RegisterPerson {
  surname: string;
  givenName: string;
  patronymic: string | null;
  birthDate: string;
}

export type RegisterReply = { outcome: 'found'; person: RegisterPerson } | { outcome: 'absent' };

export interface RegisterOrganisation {
  bin: string;
  name: string;
  /** IIN of the first head as the register of legal entities tells it. */
  headIin: string;
}

export type OrganisationReply = { outcome: 'found'; organisation: RegisterOrganisation } | { outcome: 'absent' };

/** Port to the state registers. "Does not answer" is never "absent": it is thrown as GatewayUnavailable. */
export interface RegisterGateway {
  query(question: { register: 'gbd_fl'; iin: string }): Promise<RegisterReply>;
  queryOrganisation(bin: string): Promise<OrganisationReply>;
}

export type GatewayFault = 'timeout' | 'connection' | 'server-error' | 'answer-malformed';

/** The register gave no usable answer; asking again may help. The text carries no personal data. */
export class GatewayUnavailable extends Error {
  readonly register: RegisterId;
  readonly fault: GatewayFault;

  constructor(register: RegisterId, fault: GatewayFault, options?: ErrorOptions) {
    super(`register ${register} gave no answer: ${fault}`, options);
    this.name = 'GatewayUnavailable';
    this.register = register;
    this.fault = fault;
  }
}
