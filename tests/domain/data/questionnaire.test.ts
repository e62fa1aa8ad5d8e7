import { describe, expect, it } from '@jest/globals';
import { currentQuestionnaire, isQuestionnaireVersion, QUESTIONNAIRE_VERSIONS } from '@kualik/domain/data/questionnaire.ts';
import { REQUEST_STATUSES } from '@kualik/domain/engine/vocabulary.ts';
import { closedMonth } from '@kualik/domain/rules/months.ts';
import { questionnaireOffer, questionnaireUrl, SATISFACTIONS } from '@kualik/domain/rules/questionnaire.ts';

describe('the questionnaire of annex 4 (reg p.18)', () => {
  it('has the Kazakh words of the act, two questions and three answers', () => {
    const { title, blank, questions, answers } = currentQuestionnaire();
    expect([title.kk, blank.kk]).toEqual([
      'Электрондық мемлекеттік қызметтерінің «сапа» және «қолжетімділік» көрсеткіштерін анықтау үшін сауалнамасы',
      '(қызметтің атауы)',
    ]);
    expect(questions.map(({ text }) => text.kk)).toEqual([
      'Электрондық мемлекеттік қызметті көрсету үдерісінің сапасына және нәтижесіне қанағаттанасыз ба?',
      'Электрондық мемлекеттік қызметті көрсету тәртібі туралы ақпараттың сапасына қанағаттанасыз ба?',
    ]);
    expect(answers.map(({ text }) => text.kk)).toEqual([
      'қанағаттанған жоқпын',
      'ішінара қанағаттанамын',
      'қанағаттанамын',
    ]);
    expect(answers.map(({ id }) => id)).toEqual([...SATISFACTIONS]);
  });

  it('has versions of different names, each in three languages', () => {
    expect(new Set(QUESTIONNAIRE_VERSIONS.map(({ version }) => version)).size).toBe(QUESTIONNAIRE_VERSIONS.length);
    for (const { title, blank, questions, answers } of QUESTIONNAIRE_VERSIONS)
      for (const text of [title, blank, ...questions.map((one) => one.text), ...answers.map((one) => one.text)])
        expect([text.kk, text.ru, text.en].every((one) => one.trim() !== '')).toBe(true);
    expect([isQuestionnaireVersion('kk-2012.1'), isQuestionnaireVersion('kk-1999.1')]).toEqual([true, false]);
  });

  it.each(REQUEST_STATUSES)('of a case that is %s', (status) => {
    const hasEnded = ['COMPLETED', 'REFUSED', 'LAPSED', 'WITHDRAWN'].includes(status);
    expect(questionnaireOffer(status, false)).toBe(hasEnded ? 'offered' : 'none');
    expect(questionnaireOffer(status, true)).toBe(hasEnded ? 'answered' : 'none');
  });

  it('has its token after #, where no server log sees it', () => {
    expect(questionnaireUrl('https://pki.example.kz/', 'abc')).toBe('https://pki.example.kz/questionnaire#abc');
  });
});

describe('a month of statistics (reg p.18)', () => {
  it.each([
    ['is published once it is over in Almaty', '2026-10', '2026-10-31T19:00:00Z', { from: '2026-10-01', to: '2026-11-01' }],
    ['is not published in its last hour', '2026-10', '2026-10-31T18:59:59Z', 'QUESTIONNAIRE_MONTH'],
    ['may end a year', '2025-12', '2026-01-01T05:00:00Z', { from: '2025-12-01', to: '2026-01-01' }],
    ['has a number from 01 to 12', '2026-13', '2026-11-01T05:00:00Z', 'INPUT_INVALID'],
  ] as const)('%s', (_name, month, now, expected) => {
    const outcome = closedMonth(month, new Date(now));
    expect(outcome.ok ? outcome.value : outcome.code).toEqual(expected);
  });
});
