import type { FormSchema } from '@kualik/domain/forms/index.ts';

/** Papers that are written by hand before anybody has a case: powers of attorney and applications of revocation. @rule std1 p.9 */
export function isPrintable({ act }: FormSchema): boolean {
  return act === 'power_of_attorney' || act === 'revocation';
}
