import { describe, expect, it } from '@jest/globals';
import { IN_PATTERN, problemsAfter, step } from '../../support/broken-definition.ts';
import type { BrokenCase } from '../../support/broken-definition.ts';

const ARROWS: BrokenCase[] = [
  [
    'a target that does not exist',
    (f) => (step(f, 'P1').next = 'P9'),
    `${IN_PATTERN}: P1: next leads to P9, which does not exist`,
  ],
  ['a condition without pass', (f) => delete step(f, 'C1').pass, `${IN_PATTERN}: C1: pass is missing`],
  ['a condition without fail', (f) => delete step(f, 'C1').fail, `${IN_PATTERN}: C1: fail is missing`],
  [
    'a violation that leads to the result',
    (f) => (step(f, 'C1').fail = 'P5'),
    `${IN_PATTERN}: C1: fail leads to P5 (result) instead of a refusal`,
  ],
  [
    'a step that no arrow reaches',
    (f) => f.pattern.steps.push({ ...step(f, 'P2'), id: 'P7', no: 7, action: 2 }),
    `${IN_PATTERN}: P7: no arrow leads here from the start`,
  ],
  ['a path that ends in a process', (f) => delete step(f, 'P1').next, `${IN_PATTERN}: P1: next is missing`],
  [
    'a process that runs in a circle',
    (f) => (step(f, 'P3').next = 'P1'),
    `${IN_PATTERN}: P1: the process runs in a circle: P1 → C1 → P3 → P1`,
  ],
  ['a start that does not exist', (f) => (f.pattern.start = 'P0'), `${IN_PATTERN}: P0: the start step does not exist`],
  [
    'a clockFrom that does not exist',
    (f) => (f.pattern.clockFrom = 'P0'),
    `${IN_PATTERN}: P0: clockFrom names a step that does not exist`,
  ],
  ['two steps of one id', (f) => (step(f, 'P5').id = 'P3'), `${IN_PATTERN}: P3: two steps have this id`],
  [
    'a wait that does not lapse',
    (f) => (step(f, 'P4').onExpiry = 'P2'),
    `${IN_PATTERN}: P4: onExpiry leads to P2 (refusal) instead of a lapse`,
  ],
  [
    'a wait limited by working days',
    (f) => (step(f, 'P4').within = '5wd'),
    `${IN_PATTERN}: P4: a wait can't be limited by working days (5wd)`,
  ],
  ['a wait without a limit written', (f) => delete step(f, 'P4').within, `${IN_PATTERN}: P4: within is missing`],
  ['a step without a column', (f) => delete step(f, 'P3').no, `${IN_PATTERN}: P3: the step has no action number`],
  [
    'a step without a lane',
    (f) => (f.pattern.lanes = ['citizen', 'register']),
    `${IN_PATTERN}: C2: no lane for office`,
  ],
];

describe('a process is refused for', () => {
  it.each(ARROWS)('%s', (_name, breakIt, message) => {
    expect(problemsAfter(breakIt)).toContain(message);
  });
});
