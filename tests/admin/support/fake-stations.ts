import type { StationOfficesQuery, CardStationsQuery } from '../../../codegen/generated/card-stations.ts';
import { hoursFromNow } from './desk-states.ts';

export type FakeStation = CardStationsQuery['cardStations'][number];

const HASH = 'c4'.repeat(32);
const station = (id: string, name: string, more: Partial<FakeStation>): FakeStation => ({
  ...{ id, name, officeId: 'office-1', certificateSha256: HASH, enrolledAt: hoursFromNow(-480) },
  ...{
    state: 'ONLINE',
    seenAt: hoursFromNow(0),
    readers: [],
    error: null,
    waiting: 0,
    failed: 0,
    recentErrors: [],
    ...more,
  },
});

const OFFICES: StationOfficesQuery['regions'][number]['settlements'][number]['offices'] = [
  {
    id: 'office-1',
    code: 'AST-01',
    name: { kk: 'Астана, №1 орталық', ru: 'Астана, центр № 1', en: 'Astana, centre no. 1' },
  },
  { id: 'office-2', code: 'SEM-01', name: { kk: 'Семей орталығы', ru: 'Центр Семея', en: 'Centre of Semey' } },
];

/** Stations as the api would tell them; what is enrolled is added. */
export class FakeStations {
  stations = [
    station('s-1', 'astana-1', {
      readers: [
        { name: 'ACS ACR39U ICC Reader 00 00', holdsCard: true },
        { name: 'Virtual PCD 00 00', holdsCard: false },
      ],
      error: 'CARD_REMOVED',
      waiting: 2,
      failed: 1,
      recentErrors: [
        { at: hoursFromNow(-2), code: 'CARD_REMOVED' },
        { at: hoursFromNow(-30), code: 'CARD_PIN_BLOCKED' },
      ],
    }),
    station('s-2', 'astana-2', { state: 'SILENT', seenAt: null }),
    station('s-3', 'semey-1', { state: 'UNPROVEN', officeId: 'office-2', error: null }),
  ];

  get root(): Record<string, (args: never) => unknown> {
    return {
      cardStations: () => this.stations,
      regions: () => [{ settlements: [{ offices: OFFICES }] }],
      endCardStation: ({ id }: { id: string }) => {
        this.stations = this.stations.filter((one) => one.id !== id);
        return true;
      },
      enrolCardStation: ({ input: { name, officeId } }: { input: { name: string; officeId: string } }) => {
        this.stations.push(station('s-4', name, { officeId, state: 'SILENT', seenAt: null }));
        return 's-4';
      },
    };
  }
}
