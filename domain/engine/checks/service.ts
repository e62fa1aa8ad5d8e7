import type { ServiceDefinition } from '../definition.ts';
import type { Report } from './report.ts';

function repeated(ids: readonly string[]): string[] {
  return ids.filter((id, index) => ids.indexOf(id) !== index);
}

function checkUnits({ sfus, roles }: ServiceDefinition, report: Report): void {
  for (const [unit, { of }] of Object.entries(sfus)) {
    if (of !== undefined && sfus[of]?.kind !== 'organisation')
      report('-', `${unit} belongs to ${of}, which is not an organisation`);
  }
  for (const [role, units] of Object.entries(roles)) {
    if (Object.hasOwn(sfus, role)) report('-', `${role} is both an SFU and a role`);
    for (const unit of typeof units === 'string' ? [units] : units) {
      if (!Object.hasOwn(sfus, unit)) report('-', `role ${role} names ${unit}, which is not an SFU`);
    }
  }
}

/** Every case must find its result: alternatives by their facts and one default, or one result for each variant of the form. */
function checkResults({ results, forms }: ServiceDefinition, report: Report): void {
  const variants = Object.values(forms ?? {}).flatMap((form) => form.variants ?? []);
  for (const { id, result } of variants) {
    if (!results.some((known) => known.id === result))
      report('-', `variant ${id} names result ${result}, which does not exist`);
  }
  const facts = results.map(({ when }) => when).filter((when) => when !== 'default');
  const defaults = results.length - facts.length;
  const areVariantsCovered =
    variants.length > 0 && variants.every(({ id }) => facts.some((fact) => fact === `variant.${id}`));
  if (defaults > 1) report('-', `results have ${defaults} defaults; one must cover the cases that no other covers`);
  if (defaults === 0 && !areVariantsCovered) report('-', 'results do not cover all cases: there is no default');
  for (const fact of repeated(facts)) report('-', `two results are given when ${fact}`);
  for (const id of repeated(results.map((result) => result.id))) report('-', `two results have the id ${id}`);
}

/** Checks a service as a whole; its channels are checked one by one elsewhere. */
export function checkService(service: ServiceDefinition, report: Report): void {
  checkUnits(service, report);
  checkResults(service, report);
  for (const id of repeated(service.channels.map((channel) => channel.id))) {
    report('-', `two channels have the id ${id}`);
  }
}
