import { describedEnum } from '../schema/described-enum.ts';

export const LimitKind = describedEnum('LimitKind', 'Kind of a limit.', {
  MACHINE: ['machine', 'Seconds or minutes of a step: measured, a breach is recorded, the case goes on.'],
  SERVICE: ['service', 'Days owed to the applicant (standard 1 p.4).'],
  WAIT: ['wait', 'Days the applicant has.'],
});
export type LimitKind = (typeof LimitKind)[keyof typeof LimitKind];

export const AwaitedParty = describedEnum('AwaitedParty', 'Who or what was awaited while a limit ran.', {
  REGISTER: ['register', 'A state register.'],
  APPLICANT: ['applicant', 'The applicant.'],
  IDENTITY_CARD: ['identity_card', 'The finished identity card.'],
});
export type AwaitedParty = (typeof AwaitedParty)[keyof typeof AwaitedParty];
