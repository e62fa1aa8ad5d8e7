import { describe, expect, it } from '@jest/globals';
import { IN_PATTERN, IN_SERVICE, problemsAfter, step } from '../../support/broken-definition.ts';
import type { BrokenCase } from '../../support/broken-definition.ts';

const WORDS: BrokenCase[] = [
  [
    'a step kind',
    (f) => (step(f, 'P1').kind = 'loop'),
    `${IN_PATTERN}: P1: kind: "loop" is not in the vocabulary of step kinds`,
  ],
  [
    'a task',
    (f) => (step(f, 'P1').task = 'send_letter'),
    `${IN_PATTERN}: P1: task: "send_letter" is not in the vocabulary of tasks`,
  ],
  [
    'a task of a wait',
    (f) => (step(f, 'P4').task = 'notify'),
    `${IN_PATTERN}: P4: task: "notify" is not in the vocabulary of tasks of a wait`,
  ],
  [
    'a check predicate',
    (f) => (step(f, 'C1').checks = ['stars.favourable']),
    `${IN_PATTERN}: C1: checks[0]: "stars.favourable" is not in the vocabulary of check predicates`,
  ],
  [
    'a condition that checks nothing',
    (f) => (step(f, 'C1').checks = []),
    `${IN_PATTERN}: C1: checks must not be empty`,
  ],
  [
    'a refusal kind',
    (f) => (step(f, 'P2').refusal = 'mood'),
    `${IN_PATTERN}: P2: refusal: "mood" is not in the vocabulary of refusal kinds`,
  ],
  [
    'who decides',
    (f) => (step(f, 'C2').decidedBy = 'oracle'),
    `${IN_PATTERN}: C2: decidedBy: "oracle" is not in the vocabulary of decidedBy`,
  ],
  [
    'a signer',
    (f) => (step(f, 'P5').params = { signer: 'anybody' }),
    `${IN_PATTERN}: P5: params.signer: "anybody" is not in the vocabulary of signers`,
  ],
  [
    'a fact in unless',
    (f) => (step(f, 'P1').unless = 'account.rich'),
    `${IN_PATTERN}: P1: unless: "account.rich" is not in the vocabulary of facts`,
  ],
  [
    'a fact in onlyIf',
    (f) => (step(f, 'P1').params = { queries: [{ register: 'register', subject: 'applicant', onlyIf: 'moon.full' }] }),
    `${IN_PATTERN}: P1: params.queries[0].onlyIf: "moon.full" is not in the vocabulary of facts`,
  ],
  [
    'a fact in when',
    (f) => (f.service.results[0]!.when = 'decision.maybe'),
    `${IN_SERVICE}: -: results[0].when: "decision.maybe" is not in the vocabulary of facts`,
  ],
  [
    'a register query without queries',
    (f) => delete step(f, 'P1').params,
    `${IN_PATTERN}: P1: params.queries is missing`,
  ],
  ['a field that nobody reads', (f) => (step(f, 'P1').nxt = 'C1'), `${IN_PATTERN}: P1: nxt is not a known field`],
  [
    'a title without a language',
    (f) => (step(f, 'P1').title = { kk: 'Сұрау', en: 'Request' }),
    `${IN_PATTERN}: P1: title.ru is missing`,
  ],
  [
    'a title that is empty',
    (f) => (step(f, 'P1').title = { kk: ' ', ru: 'Запрос', en: 'Request' }),
    `${IN_PATTERN}: P1: title.kk must be a text`,
  ],
];

describe('a definition is refused for a word outside the closed vocabulary:', () => {
  it.each(WORDS)('%s', (_name, breakIt, message) => {
    expect(problemsAfter(breakIt)).toContain(message);
  });
});
