import { OFFICE } from './desk-data.ts';
import { hoursFromNow, words } from './desk-states.ts';

const SECOND_OFFICE = {
  ...OFFICE,
  ...{
    id: 'office-2',
    code: 'KZO-02',
    name: words('Қызылорда қаласы, №2 орталық', 'г. Кызылорда, центр № 2', 'Kyzylorda, centre no. 2'),
  },
};
const HOURS = {
  days: [1, 2, 3, 4, 5],
  opens: '09:00',
  closes: '18:30',
  clause: 'std1 p.8',
  breakFrom: '13:00',
  breakUntil: '14:30',
};
const OFFICES = [OFFICE, SECOND_OFFICE].map((office) => ({ ...office, openingHours: HOURS }));

const figure = (key: string, count: number) => ({ key, count });

const WAITS = [
  { officeId: 'office-2', day: '2026-11-20', tickets: 40, served: 38, wait95Seconds: 1860, waitBreaches: 5 },
  { officeId: 'office-1', day: '2026-11-19', tickets: 25, served: 25, wait95Seconds: 540, waitBreaches: 0 },
].map((node) => ({ ...node, waitMedianSeconds: 300, serviceBreaches: 1 }));

const NOTHING = { since: null, until: null, waiting: null, failed: null };

/** What the server tells of a period, of the desks and of the machinery. */
export const figureAnswers = {
  regions: () => [
    {
      code: '71',
      name: words('Астана', 'Астана', 'Astana'),
      settlements: [{ id: 's-1', name: OFFICE.name, offices: OFFICES }],
    },
  ],
  requestFigures: () => ({
    total: 57,
    byStatus: [figure('COMPLETED', 40), figure('WAITING_FOR_APPLICANT', 12), figure('REFUSED', 5)],
    byChannel: [figure('portal_or_internet_resource.issue', 50), figure('psc_or_provider.revoke', 7)],
    byOffice: [figure('AST-01', 30), figure('KZO-02', 26), figure('', 1)],
    byKind: [figure('individual', 45), figure('legal_entity', 12)],
    byDay: ['2026-11-18', '2026-11-19', '2026-11-20'].map((day, index) => ({
      day,
      received: 20 - index,
      finished: 18 + index,
    })),
    breaches: [figure('machine', 3), figure('service', 1)],
  }),
  deskLoad: () => [
    { employeeId: 'e-1', name: 'Серікқызы Айгерім', officeCode: 'AST-01', holding: 4, confirmed: 30, refused: 2 },
    { employeeId: 'e-2', name: 'Өмірбеков Әлихан', officeCode: 'KZO-02', holding: 1, confirmed: 12, refused: 0 },
  ],
  machinery: () => [
    { ...NOTHING, subject: 'CA', name: 'nca_rsa', state: 'GOOD', until: hoursFromNow(24 * 900) },
    { ...NOTHING, subject: 'CRL', name: 'nca_rsa', state: 'BAD', since: hoursFromNow(-30), until: hoursFromNow(-6) },
    { ...NOTHING, subject: 'MAIL', name: 'mail', state: 'SOON', since: hoursFromNow(-1), waiting: 3, failed: 1 },
  ],
  queueFigures: () => ({ totalCount: WAITS.length, nodes: WAITS }),
  cardStations: () => [
    {
      ...{ id: 'station-1', name: 'astana-1', officeId: 'office-1', state: 'SILENT', seenAt: hoursFromNow(-1) },
      ...{ waiting: 2, error: null, readers: [], enrolledAt: hoursFromNow(-900), certificateSha256: 'ab'.repeat(32) },
    },
  ],
};
