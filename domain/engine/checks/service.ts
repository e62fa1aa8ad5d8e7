import type { ServiceDefinition } from '../definition.ts';
import type { Report } from './report.ts';

function repeated(ids: readonly string[]): string[] {
  return ids.filter((id, index) => ids.indexOf(id) !== index);
}

function checkRoles({ sfus, roles }: ServiceDefinition, report: Report): void {
  for (const [role, units] of Object.entries(roles)) {
    if (Object.hasOwn(sfus, role)) report('-', `${role} is both an SFU and a role`);
    for (const unit of typeof units === 'string' ? [units] : units) {
      if (!Object.hasOwn(sfus, unit)) report('-', `role ${role} names ${unit}, which is not an SFU`);
    }
  }
}

/** Every case must find its result: the alternatives by their facts, and one default for the rest. */
function checkResults({ results }: ServiceDefinition, report: Report): void {
  const defaults = results.filter(({ when }) => when === 'default').length;
  if (defaults !== 1)
    report('-', `results have ${defaults} defaults; exactly one must cover the cases that no other covers`);
  for (const when of repeated(results.map((result) => result.when).filter((fact) => fact !== 'default'))) {
    report('-', `two results are given when ${when}`);
  }
  for (const id of repeated(results.map((result) => result.id))) report('-', `two results have the id ${id}`);
}

/** Checks a service as a whole; its channels are checked one by one elsewhere. */
export function checkService(service: ServiceDefinition, report: Report): void {
  checkRoles(service, report);
  checkResults(service, report);
  for (const id of repeated(service.channels.map((channel) => channel.id))) {
    report('-', `two channels have the id ${id}`);
  }
}
