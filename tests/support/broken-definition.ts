import { expect } from '@jest/globals';
import { DefinitionError, describeProblem } from '@kualik/domain/engine/problem.ts';
import { buildRegistry } from '@kualik/domain/engine/registry.ts';
import type { DefinitionFile } from '@kualik/domain/services/files.ts';
import { soundPattern, soundService, soundVariant } from './small-definition.ts';
import type { Fields, SmallPattern, SmallService } from './small-definition.ts';

export interface Files {
  pattern: SmallPattern;
  variant: Fields;
  service: SmallService;
  /** More files, for defects between files. */
  patterns: DefinitionFile[];
  services: DefinitionFile[];
}

export type BrokenCase = [name: string, breakIt: (files: Files) => void, message: string];

export const IN_PATTERN = 'patterns/Q.json: pattern Q of test.service/desk, test.service/window';
export const IN_VARIANT = 'patterns/Q2.json: pattern Q2 of test.service/window';
export const IN_DESK = 'test.json: test.service/desk';
export const IN_SERVICE = 'test.json: test.service';

export function step(files: Files, id: string): Fields {
  return files.pattern.steps.find((known) => known.id === id) ?? {};
}

/** Loads the small definition after a change and tells what the loader says of it. */
export function problemsAfter(breakIt: (files: Files) => void): string[] {
  const files: Files = {
    pattern: soundPattern(),
    variant: soundVariant(),
    service: soundService(),
    patterns: [],
    services: [],
  };
  breakIt(files);
  try {
    buildRegistry({
      patterns: [
        { file: 'patterns/Q.json', content: files.pattern },
        { file: 'patterns/Q2.json', content: files.variant },
        ...files.patterns,
      ],
      services: [{ file: 'test.json', content: files.service }, ...files.services],
    });
    return [];
  } catch (error) {
    if (!(error instanceof DefinitionError)) throw error;
    expect(error.message.split('\n')).toEqual(error.problems.map(describeProblem));
    return error.problems.map(describeProblem);
  }
}
