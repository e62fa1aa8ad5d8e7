// Clauses: reg p.19(5) rule 1, p.19(5) rule 2, p.19(5) rule 3, p.19(5) rule 4, p.19(5) rule 5, p.19(5) rule 6, p.19(5) rule 7, p.19(5) rule 8, p.19(5) rule 9, p.19(5) rule 10.

/** How a rule of the operator's work is met: by the program, by what it records, or by a monthly statement. */
export type RuleMeans = 'enforced' | 'evidenced' | 'statement';

export interface OperatorRule {
  rule: number;
  /** What the rule asks, in short. */
  text: string;
  how: string;
  means: RuleMeans;
}

/** The ten rules of an operator's work and how each is met here. @rule reg p.19(5) */
export const OPERATOR_RULES: readonly OperatorRule[] = [
  {
    rule: 1,
    text: 'must not pass his certificates and keys to a third person',
    how: 'an alert and a violation when a key signs in on two workplaces at once or during a recorded absence; desk work from elsewhere than a registered workplace of the own office, or than those named for him, is refused and a violation; the statement',
    means: 'evidenced',
  },
  {
    rule: 2,
    text: 'must not use certificates and keys of other operators',
    how: 'the holder of the session must be the holder of the signature; a mismatch is refused and a violation',
    means: 'enforced',
  },
  {
    rule: 3,
    text: 'informs at once of a loss',
    how: 'suspicion of a lost key suspends the operator and holds what he signed since',
    means: 'enforced',
  },
  {
    rule: 4,
    text: 'must not keep certificates and keys of users on his media and computers',
    how: 'keys are made on the applicant’s side; scans of the workplace and the operator’s word in the statement',
    means: 'statement',
  },
  {
    rule: 5,
    text: 'must not send certificates and keys of users by e-mail',
    how: 'only install links are sent; the outgoing filter refuses containers of keys',
    means: 'enforced',
  },
  {
    rule: 6,
    text: 'keeps his own certificates and keys away from outsiders',
    how: 'register of carriers with place of keeping; the statement',
    means: 'statement',
  },
  {
    rule: 7,
    text: 'removes the carrier at once after work',
    how: 'an idle session ends by itself, and each one of the counter when its office closes; screens remind of it; each confirmation needs the carrier again; whether it was left in: the statement',
    means: 'statement',
  },
  {
    rule: 8,
    text: 'anti-virus tools with automatic updating',
    how: 'result of the check of the workplace in the statement',
    means: 'statement',
  },
  {
    rule: 9,
    text: 'no access to networks and internet resources that the work does not need',
    how: 'result of the check of the workplace in the statement',
    means: 'statement',
  },
  {
    rule: 10,
    text: 'no installation of programs that the work does not need',
    how: 'result of the check of the workplace in the statement',
    means: 'statement',
  },
];

/** Rules that the program does not enforce by itself: each stands in the monthly statement. @rule reg p.19(5) */
export const STATEMENT_RULES = OPERATOR_RULES.flatMap(({ rule, means }) => (means === 'enforced' ? [] : [rule]));

export type RuleOutcome = 'kept' | 'broken' | 'unchecked';

/**
 * What a month says of a rule: a violation or a bad check breaks it; what the program watches is kept without a check,
 * anything else is unchecked while nobody looked. @rule reg p.19(5)
 */
export function outcomeOfMonth(
  rule: number,
  { checks, violations }: { checks: readonly { isKept: boolean }[]; violations: number },
): RuleOutcome {
  if (violations > 0 || checks.some(({ isKept }) => !isKept)) return 'broken';
  const isWatched = OPERATOR_RULES.some((one) => one.rule === rule && one.means === 'evidenced');
  return isWatched || checks.length > 0 ? 'kept' : 'unchecked';
}

/** How a violation names its rule. */
export function ruleRef(rule: number): string {
  return `p.19(5) rule ${rule}`;
}

/** The calendar month that has ended before this day, as YYYY-MM. */
export function monthBefore(day: string): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, '0')}`;
}

/** What the monthly statement of an operator says; signed with the provider's seal. @rule reg p.19(5) */
export interface WorkplaceStatementDocument {
  type: 'kualik/workplace-statement/1';
  month: string;
  operatorId: string;
  officeCode: string;
  carrier: { serial: string; placeOfKeeping: string } | null;
  rules: {
    rule: number;
    /** `unchecked` = nobody recorded anything in the month: that is said, not hidden. */
    outcome: RuleOutcome;
    checks: number;
    lastCheckedAt: string | null;
    evidenceSha256: string | null;
  }[];
  violations: { ruleRef: string; count: number }[];
  confirmations: number;
  madeAt: string;
}
