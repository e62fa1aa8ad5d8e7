import type { Effect } from '@kualik/domain/engine/case.ts';

export interface OutboxRoute {
  queue: 'registers' | 'signing' | 'papers' | 'mail';
  kind: string;
}

/**
 * Which work follows an effect of a decision. A task without a line is done by a person or inside the decision itself;
 * letters follow the whole move, not its parts (letterOfMove).
 */
const ROUTES: Partial<Record<Effect['task'], OutboxRoute>> = {
  query_registers: { queue: 'registers', kind: 'query-registers' },
  issue_receipt: { queue: 'papers', kind: 'receipt' },
};

/** Checks that a process of ours makes on its own. `registers.all_found` is judged by the job that asked the registers. */
const CHECK_ROUTES: Record<string, OutboxRoute> = {
  'operator_signature.valid': { queue: 'signing', kind: 'check-confirmation' },
};

/** What the signer does for a result; the parameters of the step name it. */
const RESULT_ROUTES: Record<string, OutboxRoute> = {
  registration_certificates: { queue: 'signing', kind: 'issue-certificates' },
  revocation: { queue: 'signing', kind: 'revoke-ordered' },
};

/** Papers that a registration prints for a hand signature. */
const PRINT_ROUTES: Record<string, OutboxRoute> = {
  application_with_number: { queue: 'papers', kind: 'application' },
};

export function routesOf(effect: Effect): OutboxRoute[] {
  if (effect.task === 'register_request') {
    const route = PRINT_ROUTES[String(effect.params['print'])];
    return route ? [route] : [];
  }
  if (effect.task === 'issue_result') {
    const route = RESULT_ROUTES[String(effect.params['result'])];
    return route ? [route] : [];
  }
  if (effect.task !== 'check') {
    const route = ROUTES[effect.task];
    return route ? [route] : [];
  }
  const checks = Array.isArray(effect.params.checks) ? effect.params.checks.map(String) : [];
  return checks.flatMap((check) => CHECK_ROUTES[check] ?? []);
}
