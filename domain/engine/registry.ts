import { PATTERN_FILES, SERVICE_FILES } from '../services/files.ts';
import type { DefinitionFile } from '../services/files.ts';
import type { PatternDefinition, PatternVariant, Service, ServiceDefinition, ServiceRegistry } from './definition.ts';
import { expandVariant, isVariant, resolveService } from './resolve.ts';

export interface DefinitionSet {
  patterns: readonly DefinitionFile[];
  services: readonly DefinitionFile[];
}

function patternTable(files: readonly DefinitionFile[]): Map<string, PatternDefinition> {
  const written = files.map(({ content }) => content as PatternDefinition | PatternVariant);
  const table = new Map<string, PatternDefinition>();
  for (const pattern of written) if (!isVariant(pattern)) table.set(pattern.id, pattern);
  for (const pattern of written) {
    const base = isVariant(pattern) ? table.get(pattern.extends) : undefined;
    if (isVariant(pattern) && base) table.set(pattern.id, expandVariant(pattern, base));
  }
  return table;
}

function registryOf(services: readonly Service[]): ServiceRegistry {
  const find = (serviceId: string, version?: number): Service | undefined =>
    services
      .filter((service) => service.id === serviceId && (version === undefined || service.version === version))
      .reduce<Service | undefined>((best, next) => (best && best.version > next.version ? best : next), undefined);
  return {
    services,
    find,
    service(serviceId, version) {
      const service = find(serviceId, version);
      if (!service) throw new Error(`no definition of service ${serviceId}${version ? ` version ${version}` : ''}`);
      return service;
    },
  };
}

/**
 * Checks definition files and makes them ready for the engine.
 * @throws DefinitionError naming file, service and step of each defect
 */
export function buildRegistry(set: DefinitionSet): ServiceRegistry {
  const patterns = patternTable(set.patterns);
  const patternOf = (id: string): PatternDefinition => {
    const pattern = patterns.get(id);
    if (!pattern) throw new Error(`no pattern ${id}`);
    return pattern;
  };
  return registryOf(
    set.services.map(({ file, content }) => resolveService(file, content as ServiceDefinition, patternOf)),
  );
}

let loaded: ServiceRegistry | undefined;

/** The definitions the project carries, checked once per process. Does not read the disk: the files are part of the program. */
export function loadServices(): ServiceRegistry {
  loaded ??= buildRegistry({ patterns: PATTERN_FILES, services: SERVICE_FILES });
  return loaded;
}
