import { describedEnum } from '../schema/described-enum.ts';

export const ViolationState = describedEnum('ViolationState', 'Where a violation stands (regulation p.15(2)).', {
  FOUND: ['found', 'Recorded.'],
  SENT: ['sent', 'Sent to the head of the centre.'],
  ANSWERED: ['answered', 'Answered with measures.'],
  CLOSED: ['closed', 'Closed by the provider.'],
});
export type ViolationState = (typeof ViolationState)[keyof typeof ViolationState];

export const RuleMeans = describedEnum('RuleMeans', 'How a rule of the operator’s work is met (regulation p.19(5)).', {
  ENFORCED: ['enforced', 'The program enforces it.'],
  EVIDENCED: ['evidenced', 'The program records and alerts.'],
  STATEMENT: ['statement', 'The monthly statement shows it.'],
});
export type RuleMeans = (typeof RuleMeans)[keyof typeof RuleMeans];

export const AvailabilitySubject = describedEnum('AvailabilitySubject', 'What is measured (regulation p.19(3)).', {
  NCA_IS: ['nca_is', 'The information system of the authority.'],
  GATEWAY: ['gateway', 'The gateway to the state registers.'],
  GBD_FL: ['gbd_fl', 'The register of individuals.'],
  GBD_UL: ['gbd_ul', 'The register of legal entities.'],
});
export type AvailabilitySubject = (typeof AvailabilitySubject)[keyof typeof AvailabilitySubject];

export const AvailabilityUnit = describedEnum('AvailabilityUnit', 'Length of a period.', {
  HOUR: ['hour', 'An hour.'],
  DAY: ['day', 'A day of Almaty.'],
  MONTH: ['month', 'A month of Almaty.'],
});
export type AvailabilityUnit = (typeof AvailabilityUnit)[keyof typeof AvailabilityUnit];
