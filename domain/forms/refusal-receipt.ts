import { APPLICANT_KINDS } from '../rules/applicant-kinds.ts';
import { blank, captioned, fixed, makeForm, numbered, rule, sentence, signature, words } from './make-form.ts';
import { date } from './shared-fields.ts';

/** Receipt of refusal to accept documents, in two copies. @rule std1 p.10, annex 13 */
export const ANNEX_13 = makeForm({
  annex: 13,
  act: 'refusal',
  title: words(
    'Құжаттарды қабылдаудан бас тарту туралы қолхат',
    'Расписка об отказе в приёме документов',
    'Receipt of refusal to accept documents',
  ),
  subtitle: null,
  copies: 2,
  kinds: APPLICANT_KINDS,
  parts: [
    captioned(
      words(
        'Т.А.Ә. не көрсетілетін қызметті алушы ұйымының атауы',
        'Ф.И.О. либо наименование организации услугополучателя',
        'Full name of the recipient, or name of the recipient’s organisation',
      ),
      'recipient',
      rule('text'),
    ),
    captioned(
      words('көрсетілетін қызметті алушының мекенжайы', 'адрес услугополучателя', 'address of the recipient'),
      'recipientAddress',
      rule('text'),
    ),
    fixed(
      words(
        '«Мемлекеттік көрсетілетін қызметтер туралы» 2013 жылғы 15 сәуірдегі Қазақстан Республикасының Заңы 20-бабының 2-тармағын басшылыққа ала отырып',
        'Руководствуясь пунктом 2 статьи 20 Закона Республики Казахстан от 15 апреля 2013 года «О государственных услугах»',
        'Guided by article 20, paragraph 2, of the Law of the Republic of Kazakhstan of 15 April 2013 on public services',
      ),
    ),
    captioned(
      words(
        '«Халыққа қызмет көрсету орталығы» РМК филиалының № ____ бөлімі (мекенжайын көрсету)',
        'отдел № ____ филиала РГП «Центр обслуживания населения» (указать адрес)',
        'department № ____ of the branch of RSE «Халыққа қызмет көрсету орталығы» (state the address)',
      ),
      'office',
      rule('text', true, 400),
    ),
    captioned(
      words(
        'мемлекеттік қызметті (мемлекеттік көрсетілетін қызметтің атауын көрсету) көрсетуге құжаттарды қабылдаудан бас тартады',
        'отказывает в приёме документов на оказание государственной услуги (указать наименование)',
        'refuses to accept documents for the public service (state its name)',
      ),
      'service',
      rule('text', true, 400),
    ),
    sentence(
      'Сіздің мемлекеттік көрсетілетін қызмет стандартында көзделген тізбеге сәйкес құжаттардың толық топтамасын ұсынбауыңызға байланысты, атап айтқанда:',
      'в связи с непредставлением Вами полного пакета документов согласно перечню, предусмотренному стандартом государственной услуги, а именно:',
      'because you did not give the complete package of documents listed in the standard of the public service, namely:',
    ),
    numbered(
      words('Жоқ құжаттардың атауы', 'Наименование отсутствующих документов', 'Names of the missing documents'),
      'missingDocuments',
      rule('text', true, 300),
      20,
    ),
    fixed(
      words(
        'Осы қолхат 2 данада, әр тарапқа бір-бірден жасалады',
        'Настоящая расписка составлена в 2 экземплярах, по одному для каждой стороны',
        'This receipt is made in 2 copies, one for each party',
      ),
    ),
    blank(
      words('(ХҚО қызметкерінің) Т.А.Ә.', 'Ф.И.О. (работника ЦОН)', 'Full name (of the PSC employee)'),
      'employee',
      rule('name'),
    ),
    signature(words('(қолы)', '(подпись)', '(signature)')),
    blank(words('Орындаушы: Т.А.Ә.', 'Исполнитель: Ф.И.О.', 'Executor: full name'), 'employee', rule('name')),
    blank(words('Телефоны', 'Телефон', 'Telephone'), 'employeePhone', rule('phone')),
    signature(
      words(
        'Алдым: Т.А.Ә./көрсетілетін қызметті алушының қолы',
        'Получил: Ф.И.О./подпись услугополучателя',
        'Received: full name / signature of the recipient',
      ),
    ),
    date('20__ жылғы «___»'),
  ],
});
