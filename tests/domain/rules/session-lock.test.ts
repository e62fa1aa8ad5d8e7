import { describe, expect, it } from '@jest/globals';
import { lockMoment } from '@kualik/domain/rules/session-lock.ts';
import type { EmployeeRole } from '@kualik/domain/rules/staff-roles.ts';

type Row = [string, EmployeeRole[], 'psc' | 'provider' | null, string, string | null];

describe('the session of a counter is locked at the closing time of its office (reg p.19(5) rule 7)', () => {
  it.each<Row>([
    ['a centre on Monday', ['operator'], 'psc', '2026-11-23T09:05:00+05:00', '2026-11-23T20:00:00+05:00'],
    ['a centre on Saturday', ['operator'], 'psc', '2026-11-21T19:59:59+05:00', '2026-11-21T20:00:00+05:00'],
    ['the provider, not at lunch', ['operator'], 'provider', '2026-11-23T12:59:00+05:00', '2026-11-23T18:30:00+05:00'],
    ['before it opens', ['operator'], 'provider', '2026-11-23T07:00:00+05:00', '2026-11-23T18:30:00+05:00'],
    [
      'an operator who is a supervisor too',
      ['supervisor', 'operator'],
      'psc',
      '2026-11-23T09:05:00+05:00',
      '2026-11-23T20:00:00+05:00',
    ],
    ['the last evening of UTC+6', ['operator'], 'psc', '2024-02-29T10:00:00+06:00', '2024-02-29T20:00:00+06:00'],
    ['who signs in at closing', ['operator'], 'psc', '2026-11-23T20:00:00+05:00', null],
    ['who signs in after it', ['operator'], 'provider', '2026-11-23T21:00:00+05:00', null],
    ['a Sunday', ['operator'], 'psc', '2026-11-22T10:00:00+05:00', null],
    ['Independence Day', ['operator'], 'psc', '2026-12-16T10:00:00+05:00', null],
    ['a year that no calendar knows', ['operator'], 'psc', '2050-11-23T10:00:00+05:00', null],
    ['who works at no counter', ['provider_officer', 'supervisor'], 'provider', '2026-11-23T09:05:00+05:00', null],
    ['who has no office', ['operator'], null, '2026-11-23T09:05:00+05:00', null],
  ])('%s', (_name, roles, officeKind, openedAt, expected) => {
    const moment = lockMoment({ roles, officeKind, openedAt: new Date(openedAt) });
    expect(moment).toEqual(expected === null ? null : new Date(expected));
  });
});
