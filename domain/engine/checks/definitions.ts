import type { DefinitionFile } from '../../services/files.ts';
import type { PatternDefinition, ServiceDefinition } from '../definition.ts';
import type { Problem } from '../problem.ts';
import { withOverrides } from '../resolve.ts';
import { checkChannel } from './channel.ts';
import { checkPatternFiles } from './pattern-files.ts';
import { checkPattern } from './pattern.ts';
import { Problems, idOf } from './problems.ts';
import { serviceShape } from './service-shape.ts';
import { checkService } from './service.ts';

export interface CheckedService {
  file: string;
  definition: ServiceDefinition;
}

export interface CheckedDefinitions {
  patterns: ReadonlyMap<string, PatternDefinition>;
  services: readonly CheckedService[];
  problems: readonly Problem[];
}

interface Patterns {
  /** Every id a file carries, sound or not: a broken pattern is named once, by its own file. */
  known: readonly string[];
  sound: ReadonlyMap<string, PatternDefinition>;
}

function checkChannels(file: string, service: ServiceDefinition, patterns: Patterns, problems: Problems): void {
  for (const channel of service.channels) {
    problems.watch(file, `${service.id}/${channel.id}`, (report) => {
      const base = patterns.sound.get(channel.pattern);
      if (!patterns.known.includes(channel.pattern)) report('-', `there is no pattern ${channel.pattern}`);
      if (!base) return;
      for (const step of Object.keys(channel.overrides ?? {})) {
        if (!base.steps.some(({ id }) => id === step)) {
          report(step, `an override changes a step that ${base.id} does not have`);
        }
      }
      const pattern = withOverrides(base, channel);
      if (channel.overrides) checkPattern(pattern, report);
      checkChannel({ service, channel, pattern }, report);
    });
  }
}

function checkServiceFile(
  item: DefinitionFile,
  before: readonly CheckedService[],
  problems: Problems,
): CheckedService[] {
  const { file, content } = item;
  const hasShape = problems.watch(file, idOf(content), (report) =>
    serviceShape(content, '').forEach((message) => report('-', message)),
  );
  if (!hasShape) return [];
  const definition = content as ServiceDefinition;
  const { id, version } = definition;
  problems.watch(file, id, (report) => {
    const isTwice = before.some((known) => known.definition.id === id && known.definition.version === version);
    if (isTwice) report('-', `version ${version} is defined twice`);
    checkService(definition, report);
  });
  return [{ file, definition }];
}

/**
 * Every load-time check over all definition files. Finds all defects it can tell apart, not only the first.
 * Does not compare a definition with the act: the tests do that, cell by cell.
 */
export function checkDefinitions(
  patternFiles: readonly DefinitionFile[],
  serviceFiles: readonly DefinitionFile[],
): CheckedDefinitions {
  const problems = new Problems();
  const sound = checkPatternFiles(patternFiles, serviceFiles, problems);
  const known = patternFiles.map(({ content }) => idOf(content));
  const services: CheckedService[] = [];
  for (const item of serviceFiles) {
    for (const checked of checkServiceFile(item, services, problems)) {
      checkChannels(checked.file, checked.definition, { known, sound }, problems);
      services.push(checked);
    }
  }
  return { patterns: sound, services, problems: problems.found };
}
