import { PATTERN_FILES, SERVICE_FILES } from '../services/files.ts';
import type { DefinitionFile } from '../services/files.ts';
import { checkDefinitions } from './checks/definitions.ts';
import type { PatternDefinition, Service, ServiceRegistry } from './definition.ts';
import { DefinitionError } from './problem.ts';
import { resolveService } from './resolve.ts';

export interface DefinitionSet {
  patterns: readonly DefinitionFile[];
  services: readonly DefinitionFile[];
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
  const { patterns, services, problems } = checkDefinitions(set.patterns, set.services);
  if (problems.length > 0) throw new DefinitionError(problems);
  const patternOf = (id: string): PatternDefinition => {
    const pattern = patterns.get(id);
    if (!pattern) throw new Error(`no pattern ${id}`);
    return pattern;
  };
  return registryOf(services.map(({ file, definition }) => resolveService(file, definition, patternOf)));
}

let loaded: ServiceRegistry | undefined;

/** The definitions the project carries, checked once per process. Does not read the disk: the files are part of the program. */
export function loadServices(): ServiceRegistry {
  loaded ??= buildRegistry({ patterns: PATTERN_FILES, services: SERVICE_FILES });
  return loaded;
}
