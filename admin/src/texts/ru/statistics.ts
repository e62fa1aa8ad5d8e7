import type { statistics as kazakh } from '../kk/statistics.ts';
import type { Shape } from '../shape.ts';

/** Russian texts of the analyst's page. */
export const statistics: Shape<typeof kazakh> = {
  statistics: {
    title: 'Анкета',
    intro:
      'Ответы за завершённые месяцы. Группы меньше десяти человек и ещё одна не показываются: из итога нельзя вычислить ничей ответ.',
    filters: 'Месяц, вопрос и разрез',
    month: 'Месяц',
    other: 'Сравнить',
    withNone: 'не сравнивать',
    property: 'Разрез',
    question: 'Вопрос',
    properties: { byService: 'По услуге', byChannel: 'По каналу', byOffice: 'По офису', byLanguage: 'По языку' },
    satisfied: 'Довольны, %',
    partly: 'Частично, %',
    not: 'Недовольны, %',
    answers: 'Ответов',
    all: 'Все ответы',
    hidden: 'Скрытые малые группы',
    summary: 'Довольны, %: %{satisfied}. Ответов: %{size}.',
    tooFew: 'В этом месяце слишком мало ответов: они не показываются.',
    partial: 'Малые группы скрыты. В итог они входят.',
    comparison: 'Сравнение двух месяцев: довольны, %',
    compared: 'В выбранном месяце, %: %{first}. В сравниваемом месяце, %: %{second}.',
    trend: 'Изменение за год',
    trendSummary: 'Довольны, %: в начале %{first}, в конце %{last}. Месяцев с данными: %{months}.',
    csv: 'Сохранить все таблицы месяца в CSV',
  },
};
