import type { DefinitionFile } from '../../services/files.ts';
import type { ServiceDefinition } from '../definition.ts';
import type { Problem } from '../problem.ts';
import type { Report } from './report.ts';

/** Collects defects over all files. */
export class Problems {
  readonly found: Problem[] = [];

  /** Runs one check; true when it found nothing. */
  watch(file: string, service: string, check: (report: Report) => void): boolean {
    const before = this.found.length;
    check((step, message) => this.found.push({ file, service, step, message }));
    return this.found.length === before;
  }
}

/** The id a file gives itself; "-" when it has none. */
export function idOf(content: unknown): string {
  const id = (content as { id?: unknown } | null)?.id;
  return typeof id === 'string' ? id : '-';
}

function baseOf(content: unknown): unknown {
  return (content as { extends?: unknown } | null)?.extends;
}

/** A pattern belongs to the channels that use it, itself or through a variant: its defects name them. */
export function patternLabel(
  id: string,
  patterns: readonly DefinitionFile[],
  services: readonly DefinitionFile[],
): string {
  const ids = [id, ...patterns.filter(({ content }) => baseOf(content) === id).map(({ content }) => idOf(content))];
  const users = services.flatMap(({ content }) => {
    const channels = (content as Partial<ServiceDefinition> | null)?.channels;
    const used = Array.isArray(channels) ? (channels as { id?: string; pattern?: string }[]) : [];
    return used
      .filter(({ pattern }) => ids.includes(pattern ?? ''))
      .map((channel) => `${idOf(content)}/${channel.id ?? '-'}`);
  });
  return users.length > 0 ? `pattern ${id} of ${users.join(', ')}` : `pattern ${id}`;
}
