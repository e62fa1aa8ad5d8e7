import { describe, expect, it } from '@jest/globals';
import { IN_DESK, IN_PATTERN, IN_SERVICE, IN_VARIANT, problemsAfter, step } from '../../support/broken-definition.ts';
import type { BrokenCase } from '../../support/broken-definition.ts';
import { soundPattern, soundService } from '../../support/small-definition.ts';

const FILES: BrokenCase[] = [
  [
    'a patch of a step that is not there',
    (f) => (f.variant.patch = { P8: { sfu: 'office' } }),
    `${IN_VARIANT}: P8: the patch changes a step that Q does not have`,
  ],
  [
    'a patch of an unknown field',
    (f) => (f.variant.patch = { P1: { colour: 'red' } }),
    `${IN_VARIANT}: P1: colour is not a known field`,
  ],
  [
    'a variant of an unknown pattern',
    (f) => (f.variant.extends = 'Z'),
    `${IN_VARIANT}: -: extends Z, which does not exist`,
  ],
  [
    'a patch that breaks the process',
    (f) => (f.variant.patch = { P3: { next: 'P8' } }),
    `${IN_VARIANT}: P3: next leads to P8, which does not exist`,
  ],
  [
    'two patterns of one id',
    (f) => f.patterns.push({ file: 'patterns/Q-again.json', content: soundPattern() }),
    'patterns/Q-again.json: pattern Q of test.service/desk, test.service/window: -: two patterns have this id',
  ],
  [
    'one version of a service twice',
    (f) => f.services.push({ file: 'again.json', content: soundService() }),
    'again.json: test.service: -: version 1 is defined twice',
  ],
  [
    'a file that is no object',
    (f) => f.services.push({ file: 'list.json', content: [] }),
    'list.json: -: -: the file must be an object',
  ],
];

describe('a small sound definition', () => {
  it('loads', () => {
    expect(problemsAfter(() => undefined)).toEqual([]);
  });
});

describe('definition files are refused for', () => {
  it.each(FILES)('%s', (_name, breakIt, message) => {
    expect(problemsAfter(breakIt)).toContain(message);
  });
});

describe('a definition with several defects', () => {
  it('is refused with all of them at once', () => {
    const problems = problemsAfter((files) => {
      step(files, 'P1').next = 'P9';
      files.service.results[0]!.when = 'decision.place_available';
    });
    expect(problems).toEqual([
      `${IN_PATTERN}: P1: next leads to P9, which does not exist`,
      `${IN_SERVICE}: -: results do not cover all cases: there is no default`,
    ]);
  });

  it('does not stop at a representative whose power of attorney nobody looks up', () => {
    const problems = problemsAfter((files) => {
      files.service.sfus.unis = { kind: 'register', name: { kk: 'БНАЖ', ru: 'ЕНИС', en: 'Notaries' } };
      step(files, 'P1').params = {
        representative: 'if_notarial_power_of_attorney',
        queries: [{ register: 'register', subject: 'applicant' }],
      };
    });
    expect(problems).toContain(
      `${IN_DESK}: P1: a representative may act, but no step asks unis about the power of attorney`,
    );
  });
});
