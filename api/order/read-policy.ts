import { CERTIFICATE_POLICY } from '@kualik/domain/data/policy.ts';
import type { PolicyType } from './order.type.ts';

/** The policy in force. @rule reg p.19(4) */
export function readPolicy(): PolicyType {
  return CERTIFICATE_POLICY;
}
