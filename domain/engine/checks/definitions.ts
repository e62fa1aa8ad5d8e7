import type { DefinitionFile } from '../../services/files.ts';
import type { PatternDefinition, PatternVariant, ServiceDefinition } from '../definition.ts';
import type { Problem } from '../problem.ts';
import { expandVariant, isVariant, withOverrides } from '../resolve.ts';
import { checkChannel } from './channel.ts';
import { readPattern } from './pattern-file.ts';
import { checkPattern } from './pattern.ts';
import type { Report } from './report.ts';
import { serviceShape } from './service-shape.ts';
import { checkService } from './service.ts';

export interface CheckedDefinitions {
  patterns: ReadonlyMap<string, PatternDefinition>;
  services: readonly { file: string; definition: ServiceDefinition }[];
  problems: readonly Problem[];
}

interface PatternFile {
  file: string;
  pattern: PatternDefinition | PatternVariant;
}

class Problems {
  readonly found: Problem[] = [];

  /** Counts what one check finds: a broken thing is not looked at any further. */
  watch(file: string, service: string, check: (report: Report) => void): boolean {
    const before = this.found.length;
    check((step, message) => this.found.push({ file, service, step, message }));
    return this.found.length === before;
  }
}

function nameOf(content: unknown): string {
  const id = (content as { id?: unknown } | null)?.id;
  return typeof id === 'string' ? id : '-';
}

/** A pattern belongs to the channels that use it: its defects name them. */
function usersOf(id: string, services: readonly DefinitionFile[], variants: readonly string[]): string {
  const ids = [id, ...variants];
  const users = services.flatMap(({ content }) => {
    const channels = (content as Partial<ServiceDefinition> | null)?.channels;
    const used = Array.isArray(channels) ? (channels as { id?: string; pattern?: string }[]) : [];
    return used
      .filter(({ pattern }) => ids.includes(pattern ?? ''))
      .map((channel) => `${nameOf(content)}/${channel.id}`);
  });
  return users.length > 0 ? `pattern ${id} of ${users.join(', ')}` : `pattern ${id}`;
}

function expandAll(
  files: readonly PatternFile[],
  label: (id: string) => string,
  problems: Problems,
): Map<string, PatternDefinition> {
  const table = new Map<string, PatternDefinition>();
  const add = (file: string, pattern: PatternDefinition): void => {
    const isSound = problems.watch(file, label(pattern.id), (report) => {
      if (table.has(pattern.id)) report('-', 'two patterns have this id');
      checkPattern(pattern, report);
    });
    if (isSound) table.set(pattern.id, pattern);
  };
  for (const { file, pattern } of files) if (!isVariant(pattern)) add(file, pattern);
  for (const { file, pattern } of files) {
    if (!isVariant(pattern)) continue;
    const base = table.get(pattern.extends);
    const isSound = problems.watch(file, label(pattern.id), (report) => {
      if (!base) return report('-', `extends ${pattern.extends}, which is not a sound pattern`);
      for (const step of Object.keys(pattern.patch)) {
        if (!base.steps.some(({ id }) => id === step))
          report(step, `the patch changes a step that ${base.id} does not have`);
      }
    });
    if (isSound && base) add(file, expandVariant(pattern, base));
  }
  return table;
}

function checkChannels(
  file: string,
  service: ServiceDefinition,
  patterns: ReadonlyMap<string, PatternDefinition>,
  problems: Problems,
): void {
  for (const channel of service.channels) {
    problems.watch(file, `${service.id}/${channel.id}`, (report) => {
      const base = patterns.get(channel.pattern);
      if (!base) return report('-', `there is no sound pattern ${channel.pattern}`);
      for (const step of Object.keys(channel.overrides ?? {})) {
        if (!base.steps.some(({ id }) => id === step))
          report(step, `an override changes a step that ${base.id} does not have`);
      }
      const pattern = withOverrides(base, channel);
      if (channel.overrides) checkPattern(pattern, report);
      checkChannel({ service, channel, pattern }, report);
    });
  }
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
  const variantsOf = (id: string): string[] =>
    patternFiles
      .map(({ content }) => content as PatternVariant)
      .filter((p) => p?.extends === id)
      .map((p) => p.id);
  const label = (id: string): string => usersOf(id, serviceFiles, variantsOf(id));
  const read: PatternFile[] = [];
  for (const { file, content } of patternFiles) {
    problems.watch(file, label(nameOf(content)), (report) => {
      const pattern = readPattern(content, report);
      if (pattern) read.push({ file, pattern });
    });
  }
  const patterns = expandAll(read, label, problems);
  const services: { file: string; definition: ServiceDefinition }[] = [];
  for (const { file, content } of serviceFiles) {
    const hasShape = problems.watch(file, nameOf(content), (report) =>
      serviceShape(content, '').forEach((message) => report('-', message)),
    );
    if (!hasShape) continue;
    const definition = content as ServiceDefinition;
    problems.watch(file, definition.id, (report) => {
      const isSame = (other: ServiceDefinition): boolean =>
        other.id === definition.id && other.version === definition.version;
      if (services.some((known) => isSame(known.definition)))
        report('-', `version ${definition.version} is defined twice`);
      checkService(definition, report);
    });
    checkChannels(file, definition, patterns, problems);
    services.push({ file, definition });
  }
  return { patterns, services, problems: problems.found };
}
