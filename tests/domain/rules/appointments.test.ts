import { describe, expect, it } from '@jest/globals';
import { decideAppointment, needsLetter, ordererProfiles, orderersOf } from '@kualik/domain/rules/appointments.ts';
import { EMPLOYEE_ROLES } from '@kualik/domain/rules/roles.ts';

const KINDS = ['psc', 'provider'] as const;

describe('reg p.5(15), p.15(1) appointments', () => {
  it.each(EMPLOYEE_ROLES)('a place for %s exists, and somebody who appoints to it', (role) => {
    const places = KINDS.filter((officeKind) => decideAppointment({ role, officeKind }, EMPLOYEE_ROLES).ok);
    expect(places).not.toEqual([]);
  });

  it.each(EMPLOYEE_ROLES)('the order for %s takes two different signatures of the provider’s people', (role) => {
    const { first, second } = orderersOf(role);
    const provider = ['provider_officer', 'provider_head', 'administrator'];
    expect([...first, ...second].every((one) => provider.includes(one))).toBe(true);
    expect(first.every((one) => second.includes(one))).toBe(true);
    expect(ordererProfiles(role)).toEqual(second.map((one) => `${one}-sign`));
  });

  it.each([
    ['operator', 'psc', ['psc_head'], true],
    ['operator', 'psc', ['administrator'], false],
    ['operator', 'provider', ['psc_head'], false],
    ['operator', 'provider', ['provider_head'], true],
    ['auditor', 'provider', ['administrator'], true],
    ['auditor', 'provider', ['provider_head'], false],
    ['auditor', 'psc', ['administrator'], false],
    ['psc_head', 'provider', ['administrator'], false],
  ] as const)('%s at %s by %j: %s', (role, officeKind, roles, expected) => {
    expect(decideAppointment({ role, officeKind }, roles).ok).toBe(expected);
  });

  it('a letter goes with the operators of a centre only', () => {
    const posts = EMPLOYEE_ROLES.flatMap((role) => KINDS.map((officeKind) => ({ role, officeKind })));
    expect(posts.filter(needsLetter)).toEqual([{ role: 'operator', officeKind: 'psc' }]);
  });
});
