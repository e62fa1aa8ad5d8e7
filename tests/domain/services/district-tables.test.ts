import { describe, expect, it } from '@jest/globals';
import { loadServices } from '@kualik/domain/engine/registry.ts';
import { stepTable } from '@kualik/domain/engine/step-table.ts';

// Typed off the step-time tables of the seven regulations (resolution No. 417 of 24 December 2012) by hand.
const UNEMPLOYED = 'kokpekti.unemployed-certificate';
const DISABLED = 'kokpekti.disabled-child-support';
const PRESCHOOL = 'kokpekti.preschool-queue';
const GUARDIANSHIP = 'kokpekti.guardianship-certificate';
const PROPERTY = 'kokpekti.minors-property-transactions';
const INHERITANCE = 'kokpekti.minors-inheritance-certificates';
const HOUSING = 'kokpekti.housing-queue';

const HALF_TO_ONE = '30 сек – 1 мин';
const TEN_TO_FIFTEEN = '10–15 сек';

/** Action by action: the execution times of one table; "–" is a printed dash. */
const TIMES: [service: string, channel: string, times: string[]][] = [
  [UNEMPLOYED, 'portal', [HALF_TO_ONE, '30 сек', '1,5 мин', '1,5 мин', HALF_TO_ONE, '1 мин', '30 сек', '10 мин']],
  [DISABLED, 'portal', [HALF_TO_ONE, '30 сек', '1,5 мин', '1,5 мин', HALF_TO_ONE, HALF_TO_ONE, '–', '10 жұмыс күні']],
  [PRESCHOOL, 'portal', [HALF_TO_ONE, '30 сек', '1,5 мин', '1,5 мин', HALF_TO_ONE, '1 мин', '30 сек', '3 жұмыс күні']],
  ...[GUARDIANSHIP, PROPERTY, INHERITANCE].map((id): [string, string, string[]] => [
    id,
    'portal',
    ['1 мин', '30 сек', '1,5 мин', '1,5 мин', '1 мин', '1 мин', '–', '5 жұмыс күні'],
  ]),
  [
    HOUSING,
    'portal',
    [HALF_TO_ONE, '30 сек', '1,5 мин', '1,5 мин', HALF_TO_ONE, '1 мин', '30 сек', '30 күнтізбелік күн'],
  ],
  [
    UNEMPLOYED,
    'provider',
    [TEN_TO_FIFTEEN, '10 сек', '1,5 мин', TEN_TO_FIFTEEN, TEN_TO_FIFTEEN, '1,5 мин', '1,5 мин', '10 мин'],
  ],
  [
    DISABLED,
    'provider',
    [TEN_TO_FIFTEEN, '10 сек', '1,5 мин', TEN_TO_FIFTEEN, TEN_TO_FIFTEEN, HALF_TO_ONE, '–', '10 жұмыс күні'],
  ],
  [
    PRESCHOOL,
    'provider',
    [TEN_TO_FIFTEEN, '10 сек', '1,5 мин', TEN_TO_FIFTEEN, TEN_TO_FIFTEEN, '1,5 мин', '1,5 мин', '3 жұмыс күні'],
  ],
  [
    HOUSING,
    'provider',
    [TEN_TO_FIFTEEN, '10 сек', '1,5 мин', TEN_TO_FIFTEEN, TEN_TO_FIFTEEN, '1,5 мин', '1,5 мин', '30 күнтізбелік күн'],
  ],
  [
    UNEMPLOYED,
    'psc',
    [HALF_TO_ONE, '30 сек', '1,5 мин', '1,5 мин', HALF_TO_ONE, '1 мин', '1 мин', HALF_TO_ONE, '3 жұмыс күні'],
  ],
  [
    PRESCHOOL,
    'psc',
    [HALF_TO_ONE, '30 сек', '1,5 мин', '1,5 мин', HALF_TO_ONE, '1 мин', '1 мин', HALF_TO_ONE, '3 жұмыс күні'],
  ],
  ...[GUARDIANSHIP, PROPERTY, INHERITANCE].map((id): [string, string, string[]] => [
    id,
    'psc',
    ['1 мин', '30 сек', '1,5 мин', '1,5 мин', '1 мин', '1 мин', '1 мин', '–', '5 жұмыс күні'],
  ]),
  [
    HOUSING,
    'psc',
    [HALF_TO_ONE, '30 сек', '1,5 мин', '1,5 мин', HALF_TO_ONE, '1 мин', '1 мин', HALF_TO_ONE, '30 күнтізбелік күн'],
  ],
];

/** SFU and branches of each action, the same in every regulation but where a test below says otherwise. */
const PORTAL: [sfu: string, next: string][] = [
  ['Тұтынушы', '2 / 3'],
  ['ЭҮП', '–'],
  ['Тұтынушы', '4 / 5'],
  ['ЭҮП', '–'],
  ['Тұтынушы', '–'],
  ['ЭҮАШ АЖО', '7 / 8'],
  ['ЭҮАШ АЖО', '–'],
  ['ЭҮАШ АЖО', '–'],
];
const PROVIDER = (name: string): [string, string][] => [
  [name, '–'],
  [name, '–'],
  [name, '4 / 5'],
  ['ЖТ ММБ', '–'],
  [name, '–'],
  ['ЭҮАШ АЖО', '7 / 8'], // the preschool regulation prints 8 / 9, sic
  ['ЭҮАШ АЖО', '–'],
  ['ЭҮАШ АЖО', '–'],
];
const PSC: [string, string][] = [
  ['ХҚКО АЖ АЖО', '–'],
  ['Орталық операторы', '–'],
  ['Орталық операторы', '4 / 5'],
  ['ЖТ ММБ/БНАЖ', '–'],
  ['Орталық операторы', '–'],
  ['Орталық операторы', '–'],
  ['ЭҮАШ АЖО', '8 / 9'], // the housing regulation prints "errors present" for both, sic
  ['ЭҮАШ АЖО', '–'],
  ['ЭҮАШ АЖО', '–'],
];

function rowsOf(serviceId: string, channelId: string) {
  const service = loadServices().service(serviceId);
  return stepTable(service, service.channel(channelId));
}

function placesOf(serviceId: string, channelId: string): [string, string][] {
  return rowsOf(serviceId, channelId).map(({ sfu, next }) => [sfu.kk, next ? `${next.violation} / ${next.none}` : '–']);
}

describe('the step-time tables of the district services', () => {
  it('are seventeen', () => {
    expect(TIMES).toHaveLength(17);
  });

  it.each(TIMES)('%s, %s: execution times', (service, channel, times) => {
    expect(rowsOf(service, channel).map(({ timeText }) => timeText?.kk ?? '–')).toEqual(times);
  });

  it.each([UNEMPLOYED, DISABLED, PRESCHOOL, GUARDIANSHIP, PROPERTY, INHERITANCE, HOUSING])(
    '%s, portal: units and branches',
    (service) => {
      expect(placesOf(service, 'portal')).toEqual(PORTAL);
    },
  );

  it.each([
    [UNEMPLOYED, 'Қызмет беруші'],
    [PRESCHOOL, 'Қызмет көрсетуші'],
    [HOUSING, 'Қызмет беруші'],
  ])('%s, provider: units and branches', (service, name) => {
    expect(placesOf(service, 'provider')).toEqual(PROVIDER(name));
  });

  it('registers at the provider himself in the service for disabled children', () => {
    const expected = PROVIDER('Қызмет беруші').map((row, index): [string, string] =>
      index === 5 ? ['Қызмет беруші', '7 / 8'] : row,
    );
    expect(placesOf(DISABLED, 'provider')).toEqual(expected);
  });

  it.each([UNEMPLOYED, PRESCHOOL, GUARDIANSHIP, PROPERTY, INHERITANCE, HOUSING])(
    '%s, public service centre: units and branches',
    (service) => {
      expect(placesOf(service, 'psc')).toEqual(PSC);
    },
  );

  it.each([
    [
      'portal',
      ['request_formed', 'refusal_notice', 'routing', 'refusal_notice', 'routing', 'registered', 'refusal', 'output'],
    ],
    ['provider', ['registered', 'request_formed', 'routing', 'refusal', 'routing', 'registered', 'refusal', 'result']],
    [
      'psc',
      [
        'registered',
        'request_formed',
        'routing',
        'refusal',
        'request_formed',
        'routing',
        'registered',
        'refusal',
        'result',
      ],
    ],
  ])('preschool queue, %s: completion forms', (channel, forms) => {
    const texts: Record<string, string> = {
      request_formed: 'message on the formation of the request',
      refusal_notice: 'message refusing the requested service',
      routing: 'routing of the request',
      registered: 'registering the request with a number',
      refusal: 'motivated refusal',
      output: 'display of the output document',
      result: 'forming the result — notification',
    };
    expect(rowsOf(PRESCHOOL, channel).map(({ completion }) => completion?.en)).toEqual(
      forms.map((form) => texts[form]),
    );
  });
});
