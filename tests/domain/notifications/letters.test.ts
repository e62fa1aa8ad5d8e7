import { describe, expect, it } from '@jest/globals';
import { REQUEST_STATUSES } from '@kualik/domain/engine/vocabulary.ts';
import { LETTER_SLOTS } from '@kualik/domain/notifications/letter-slots.ts';
import { isLetterKind, LETTER_TEMPLATES, letterTemplate } from '@kualik/domain/notifications/letter-templates.ts';
import { letterOfMove } from '@kualik/domain/notifications/notices.ts';
import type { Move } from '@kualik/domain/notifications/notices.ts';
import { previewLetter, renderLetter, slotsOfTemplate } from '@kualik/domain/notifications/render-letter.ts';
import { LANGUAGES } from '@kualik/domain/texts/language.ts';

const KINDS = Object.keys(LETTER_TEMPLATES).filter(isLetterKind);

describe.each(KINDS)('the letter %s', (kind) => {
  it.each(LANGUAGES)('is whole in %s over sample data: no empty slot, no brace left', (language) => {
    const { subject, lines } = previewLetter(letterTemplate(kind), language);
    const text = [subject, ...lines.map((line) => (typeof line === 'string' ? line : line.label))].join('\n');
    expect(text).not.toMatch(/[{}]/);
    expect(lines.length).toBeGreaterThan(2);
  });
});

it('every slot of the table is named by some letter', () => {
  const named = new Set<string>(KINDS.flatMap((kind) => slotsOfTemplate(letterTemplate(kind))));
  expect(Object.keys(LETTER_SLOTS).filter((name) => !named.has(name))).toEqual([]);
});

it('a line that hangs on a slot without a value is left out, any other empty slot is a fault', () => {
  const slots = {
    number: '7K2M',
    applicantName: 'Айгерім',
    statusAddress: 'http://localhost/status',
    holdAddress: 'http://localhost/hold#x',
  };
  const { lines } = renderLetter(LETTER_TEMPLATES.application, 'kk', { ...slots, officeName: null, waitUntil: null });
  expect(lines).toHaveLength(7);
  expect(() => renderLetter(LETTER_TEMPLATES.application, 'kk', { ...slots, number: null })).toThrow('slot number');
});

const effects = (...tasks: Move['decision']['effects'][number]['task'][]): Move['decision']['effects'] =>
  tasks.map((task) => ({ task, step: 'X', params: {} }));
const move = (change: Partial<Omit<Move, 'decision'>> & Partial<Move['decision']>): Move => {
  const { event = 'complete', before = 'SENT', delivery = null, status = before, effects: list = [] } = change;
  return { event, before, delivery, decision: { status, effects: list } };
};

describe('the letter that follows a move (reg p.12)', () => {
  it.each<[string, Move, string | null]>([
    ['sent', move({ event: 'start', before: 'DRAFT', status: 'SENT' }), 'state'],
    [
      'registered, papers awaited (reg p.6(5))',
      move({ status: 'WAITING_FOR_APPLICANT', effects: effects('register_request', 'notify', 'await_documents') }),
      'application',
    ],
    [
      're-issue registered (reg p.7(5))',
      move({ status: 'UNDER_REVIEW', effects: effects('register_request', 'notify', 'sign_and_send') }),
      'registered',
    ],
    [
      'handed in: told by what follows',
      move({ event: 'arrive', before: 'WAITING_FOR_APPLICANT', status: 'UNDER_REVIEW' }),
      null,
    ],
    [
      'receipt given (reg p.6(8))',
      move({ event: 'judge', before: 'UNDER_REVIEW', effects: effects('issue_receipt', 'sign_and_send') }),
      'accepted',
    ],
    ['refused (reg p.6(7))', move({ event: 'judge', status: 'REFUSED', effects: effects('refusal') }), 'refusal'],
    ['lapsed (reg t.1 a.5)', move({ event: 'expire', status: 'LAPSED', effects: effects('lapse') }), 'lapse'],
    ['being issued', move({ before: 'UNDER_REVIEW', status: 'ISSUING', effects: effects('issue_result') }), 'state'],
    ['issued (reg p.6(11))', move({ before: 'ISSUING', status: 'COMPLETED', delivery: 'install_link' }), 'issued'],
    [
      'on the card (reg p.9(10))',
      move({ before: 'ISSUING', status: 'COMPLETED', delivery: 'id_card_chip' }),
      'issued-on-card',
    ],
    ['revoked (reg p.8(3))', move({ before: 'ISSUING', status: 'COMPLETED', delivery: 'applicant_notice' }), 'revoked'],
    ['a step without a new state', move({ before: 'UNDER_REVIEW' }), null],
  ])('%s', (_name, given, letter) => {
    expect(letterOfMove(given)).toBe(letter);
  });

  it.each(REQUEST_STATUSES.filter((status) => status !== 'DRAFT' && status !== 'SIGNED'))(
    'is never silent when the state becomes %s',
    (status) => {
      const before = status === 'SENT' ? 'DRAFT' : 'SENT';
      expect(letterOfMove(move({ before, status }))).not.toBeNull();
    },
  );
});
