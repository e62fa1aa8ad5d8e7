import { describe, expect, it } from '@jest/globals';
import { loadServices } from '@kualik/domain/engine/registry.ts';

/** What the applicant sees while the case stands at each step, written down by hand for one channel of each shape. */
const EXPECTED: [service: string, channel: string, statuses: Record<string, string>][] = [
  [
    'nca.certificates',
    'portal_or_internet_resource.reissue',
    {
      ...{ P1a: 'DRAFT', P1b: 'DRAFT', T1c: 'SENT', P2: 'SENT', C1: 'SENT', P3: 'REFUSED', P4: 'REGISTERED' },
      ...{ P5: 'REGISTERED', P6: 'UNDER_REVIEW', C2: 'UNDER_REVIEW', P7: 'REFUSED', P8: 'ISSUING' },
    },
  ],
  [
    'nca.certificates',
    'portal_or_internet_resource.revoke',
    { P1a: 'DRAFT', P1b: 'DRAFT', C1: 'SENT', P2: 'REFUSED', P3: 'ISSUING' },
  ],
  [
    'nca.certificates',
    'psc_or_provider.issue',
    {
      ...{ P1: 'DRAFT', C1: 'DRAFT', P2: 'REFUSED', P3: 'DRAFT', P4: 'SENT', C2: 'SENT', P5: 'REFUSED', P6: 'SENT' },
      ...{ P7: 'REGISTERED', P8: 'UNDER_REVIEW', C3: 'UNDER_REVIEW', P9: 'REFUSED', P10: 'ISSUING' },
    },
  ],
  [
    'nca.certificates',
    'psc_or_provider.revoke',
    {
      ...{ P1: 'WAITING_FOR_APPLICANT', C1: 'UNDER_REVIEW', P2: 'REFUSED', P3: 'UNDER_REVIEW', T4: 'UNDER_REVIEW' },
      ...{ TC: 'UNDER_REVIEW', T5: 'REFUSED', P4a: 'UNDER_REVIEW', P4b: 'UNDER_REVIEW', C2: 'UNDER_REVIEW' },
      ...{ P5: 'REFUSED', P6: 'ISSUING' },
    },
  ],
  [
    'kokpekti.preschool-queue',
    'portal',
    {
      ...{ S0: 'DRAFT', P1: 'DRAFT', C1: 'DRAFT', P2: 'REFUSED', P3: 'DRAFT', C2: 'DRAFT', P4: 'REFUSED', P5: 'DRAFT' },
      ...{ P6: 'REGISTERED', C3: 'UNDER_REVIEW', P7: 'REFUSED', P8: 'ISSUING' },
    },
  ],
  [
    'kokpekti.disabled-child-support',
    'portal',
    {
      ...{
        S0: 'DRAFT',
        P1: 'DRAFT',
        C1: 'DRAFT',
        P2: 'REFUSED',
        P3: 'DRAFT',
        P4: 'DRAFT',
        C2: 'SIGNED',
        P5: 'REFUSED',
      },
      ...{ P6: 'SIGNED', T6: 'REGISTERED', TC: 'UNDER_REVIEW', T7: 'REFUSED', P7: 'ISSUING' },
    },
  ],
];

describe('the status shown to the applicant follows from the step', () => {
  it.each(EXPECTED)('%s, %s', (service, channel, statuses) => {
    const steps = [...loadServices().service(service).channel(channel).steps.values()];
    expect(Object.fromEntries(steps.map(({ id, status }) => [id, status]))).toEqual(statuses);
  });
});
