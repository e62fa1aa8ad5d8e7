import { describe, expect, it } from '@jest/globals';
import { IN_DESK, IN_PATTERN, IN_SERVICE, problemsAfter, step } from '../../support/broken-definition.ts';
import type { BrokenCase } from '../../support/broken-definition.ts';

const SERVICE: BrokenCase[] = [
  [
    'an SFU nobody declared',
    (f) => delete f.service.sfus.citizen,
    `${IN_DESK}: P1: citizen is neither an SFU nor a role of the service`,
  ],
  [
    'a role without its SFU',
    (f) => (f.service.roles = { office: 'nobody' }),
    `${IN_SERVICE}: -: role office names nobody, which is not an SFU`,
  ],
  [
    'an SFU of an organisation nobody declared',
    (f) => (f.service.sfus.register = { kind: 'register', of: 'nobody', name: { kk: 'т', ru: 'р', en: 'r' } }),
    `${IN_SERVICE}: -: register belongs to nobody, which is not an organisation`,
  ],
  [
    'an SFU that is a role too',
    (f) => (f.service.roles = { ...f.service.roles, citizen: 'bureau' }),
    `${IN_SERVICE}: -: citizen is both an SFU and a role`,
  ],
  [
    'a register nobody declared',
    (f) => delete f.service.sfus.register,
    `${IN_DESK}: P1: register register is not an SFU of the service`,
  ],
  [
    'a gateway nobody declared',
    (f) => (step(f, 'P1').params = { via: 'tunnel', queries: [{ register: 'register', subject: 'applicant' }] }),
    `${IN_DESK}: P1: params.via names tunnel, which is neither an SFU nor a role`,
  ],
  [
    'a refusal nobody described',
    (f) => delete f.service.refusals.no_register_data,
    `${IN_DESK}: P2: refusal kind no_register_data is not described by the service`,
  ],
  [
    'a completion form without text',
    (f) => (step(f, 'P3').completion = 'fireworks'),
    `${IN_DESK}: P3: completion form fireworks has no text in the service`,
  ],
  [
    'a result nobody described',
    (f) => (step(f, 'P5').params = { result: 'medal' }),
    `${IN_DESK}: P5: result "medal" is not described by the service`,
  ],
  ['times that lack an action', (f) => delete f.service.channels[0]!.times['4'], `${IN_DESK}: -: times lack action 4`],
  [
    'times of an action that is not there',
    (f) => (f.service.channels[0]!.times['9'] = '10s'),
    `${IN_DESK}: -: times name action 9, which pattern Q does not have`,
  ],
  [
    'texts of an action that is not there',
    (f) => (f.pattern.actionTexts = { 9: { kk: 'а', ru: 'б', en: 'c' } }),
    `${IN_DESK}: -: actionTexts name action 9, which pattern Q does not have`,
  ],
  [
    'a time that breaks the grammar',
    (f) => (f.service.channels[0]!.times['1'] = '10 sec'),
    `${IN_SERVICE}: -: channels[0].times.1: "10 sec" is not a time (10s, 30s..1min, 2wd)`,
  ],
  [
    'a limit that breaks the grammar',
    (f) => (f.service.channels[0]!.limits = [{ from: 'P3', within: 'soon', clause: 'p.1' }]),
    `${IN_SERVICE}: -: channels[0].limits[0].within: "soon" is not a time (10s, 30s..1min, 2wd)`,
  ],
  [
    'a limit from a step that is not there',
    (f) => (f.service.channels[0]!.limits = [{ from: 'P0', within: '2wd', clause: 'p.1' }]),
    `${IN_DESK}: P0: a limit runs from a step that does not exist`,
  ],
  [
    'a wait that breaks the grammar',
    (f) => (step(f, 'P4').within = '1.5d'),
    `${IN_PATTERN}: P4: within: "1.5d" is not a time (10s, 30s..1min, 2wd)`,
  ],
  [
    'a validity that breaks the grammar',
    (f) => (f.service.results[0]!.validFor = 'long'),
    `${IN_SERVICE}: -: results[0].validFor: "long" is not a time (10s, 30s..1min, 2wd)`,
  ],
  [
    'a term to present that breaks the grammar',
    (f) => (f.service.results[0]!.presentWithin = '5days'),
    `${IN_SERVICE}: -: results[0].presentWithin: "5days" is not a time (10s, 30s..1min, 2wd)`,
  ],
  [
    'results without a default',
    (f) => (f.service.results[0]!.when = 'decision.place_available'),
    `${IN_SERVICE}: -: results do not cover all cases: there is no default`,
  ],
  [
    'results with two defaults',
    (f) => f.service.results.push({ ...f.service.results[0]!, id: 'other' }),
    `${IN_SERVICE}: -: results have 2 defaults; one must cover the cases that no other covers`,
  ],
  [
    'a variant without its result',
    (f) =>
      (f.service.forms = {
        request: {
          languages: ['kk'],
          variants: [{ id: 'bank', title: { kk: 'б', ru: 'б', en: 'b' }, result: 'none' }],
        },
      }),
    `${IN_SERVICE}: -: variant bank names result none, which does not exist`,
  ],
  [
    'two channels of one id',
    (f) => (f.service.channels[1]!.id = 'desk'),
    `${IN_SERVICE}: -: two channels have the id desk`,
  ],
  [
    'a channel of an unknown pattern',
    (f) => (f.service.channels[0]!.pattern = 'Z'),
    `${IN_DESK}: -: there is no pattern Z`,
  ],
  [
    'an override of a step that is not there',
    (f) => (f.service.channels[0]!.overrides = { P8: { sfu: 'office' } }),
    `${IN_DESK}: P8: an override changes a step that Q does not have`,
  ],
  [
    'an override that breaks the process',
    (f) => (f.service.channels[0]!.overrides = { P3: { next: 'P8' } }),
    `${IN_DESK}: P3: next leads to P8, which does not exist`,
  ],
  [
    'a representative without the notaries’ register',
    (f) =>
      (step(f, 'P1').params = {
        representative: 'if_notarial_power_of_attorney',
        queries: [{ register: 'register', subject: 'applicant' }],
      }),
    `${IN_DESK}: P1: a representative may act, but unis is not an SFU of the service`,
  ],
  [
    'a schema nobody knows',
    (f) => (f.service.schema = 'service/2'),
    `${IN_SERVICE}: -: schema: "service/2" is not in the vocabulary of schemas`,
  ],
  ['a misspelt field', (f) => (f.service.chanels = []), `${IN_SERVICE}: -: chanels is not a known field`],
];

describe('a service is refused for', () => {
  it.each(SERVICE)('%s', (_name, breakIt, message) => {
    expect(problemsAfter(breakIt)).toContain(message);
  });
});
