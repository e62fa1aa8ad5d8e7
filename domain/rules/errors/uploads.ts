import type { ErrorTable } from './error-row.ts';

/** Why an upload is not taken, and why a paper is not there yet. */
export const UPLOAD_ERRORS = {
  PAPER_NOT_SEALED: {
    kind: 'unavailable',
    clause: null,
    text: {
      kk: 'Құжатқа әлі мөр қойылмады. Бір минуттан кейін қайталаңыз.',
      ru: 'Документ ещё не заверен печатью. Повторите через минуту.',
      en: 'The paper is not sealed yet. Try again in a minute.',
    },
  },
  FORM_PRINT_GONE: {
    kind: 'not_found',
    clause: null,
    text: {
      kk: 'Басып шығарылатын нысан енді жоқ: ол он минут қана сақталады. Қайта толтырыңыз.',
      ru: 'Формы для печати больше нет: она хранится только десять минут. Заполните её заново.',
      en: 'The form to print is gone: it is kept for ten minutes only. Fill it in again.',
    },
  },
  UPLOAD_EMPTY: {
    kind: 'invalid',
    clause: null,
    text: { kk: 'Файл бос.', ru: 'Файл пуст.', en: 'The file is empty.' },
  },
  UPLOAD_TYPE: {
    kind: 'invalid',
    clause: null,
    text: {
      kk: 'PDF, JPEG немесе PNG файлы ғана қабылданады.',
      ru: 'Принимаются только файлы PDF, JPEG и PNG.',
      en: 'Only PDF, JPEG and PNG files are taken.',
    },
  },
  UPLOAD_TOO_LARGE: {
    kind: 'invalid',
    clause: null,
    text: {
      kk: 'Файл тым үлкен: 10 МБ-қа және 60 миллион нүктеге дейін қабылданады.',
      ru: 'Файл слишком большой: принимается до 10 МБ и 60 миллионов точек.',
      en: 'The file is too large: up to 10 MB and 60 million pixels are taken.',
    },
  },
  UPLOAD_VIRUS: {
    kind: 'refused',
    clause: 'reg p.19(5) rule 8',
    text: {
      kk: 'Файлда вирус белгісі бар: қабылданбайды.',
      ru: 'В файле найден признак вируса: он не принимается.',
      en: 'The file carries the mark of a virus and is not taken.',
    },
  },
  UPLOAD_POLYGLOT: {
    kind: 'refused',
    clause: 'reg p.19(2)',
    text: {
      kk: 'Файлдың ішінде басқа форматтағы файл жасырылған: қайта сканерлеңіз.',
      ru: 'Внутри файла скрыт файл другого формата: отсканируйте заново.',
      en: 'A file of another format hides in this one: scan it again.',
    },
  },
  UPLOAD_IMAGE_DAMAGED: {
    kind: 'invalid',
    clause: null,
    text: {
      kk: 'Сурет бүлінген немесе толық емес: қайта сканерлеңіз.',
      ru: 'Изображение повреждено или неполно: отсканируйте заново.',
      en: 'The picture is damaged or incomplete: scan it again.',
    },
  },
  UPLOAD_IMAGES_OFF: {
    kind: 'unavailable',
    clause: null,
    text: {
      kk: 'Суреттер әзірге қабылданбайды: PDF жіберіңіз.',
      ru: 'Изображения пока не принимаются: отправьте PDF.',
      en: 'Pictures are not taken at the moment: send a PDF.',
    },
  },
  UPLOAD_PDF_MALFORMED: {
    kind: 'invalid',
    clause: null,
    text: {
      kk: 'PDF файлы бүлінген немесе құрылымы бұзылған: қайта сақтаңыз.',
      ru: 'Файл PDF повреждён или его структура нарушена: сохраните его заново.',
      en: 'The PDF is damaged or its structure is broken: save it again.',
    },
  },
  UPLOAD_PDF_FILTER: {
    kind: 'invalid',
    clause: null,
    text: {
      kk: 'PDF тексерілмейтін тәсілмен сығылған: басқа бағдарламамен сақтаңыз.',
      ru: 'PDF сжат способом, который нельзя проверить: сохраните его другой программой.',
      en: 'The PDF is packed in a way that cannot be inspected: save it with another program.',
    },
  },
  UPLOAD_PDF_JAVASCRIPT: {
    kind: 'refused',
    clause: 'reg p.19(2)',
    text: {
      kk: 'PDF ішінде JavaScript бар: қабылданбайды.',
      ru: 'В PDF есть JavaScript: он не принимается.',
      en: 'The PDF holds JavaScript and is not taken.',
    },
  },
  UPLOAD_PDF_ACTION: {
    kind: 'refused',
    clause: 'reg p.19(1)',
    text: {
      kk: 'PDF ашылғанда бағдарлама іске қосатын немесе деректер жіберетін әрекет бар: қабылданбайды.',
      ru: 'В PDF есть действие, которое запускает программу или отправляет данные: он не принимается.',
      en: 'The PDF holds an action that starts a program or sends data and is not taken.',
    },
  },
  UPLOAD_PDF_EMBEDDED: {
    kind: 'refused',
    clause: 'reg p.19(2)',
    text: {
      kk: 'PDF ішіне басқа файл салынған: қабылданбайды.',
      ru: 'В PDF вложен другой файл: он не принимается.',
      en: 'Another file is embedded in the PDF; it is not taken.',
    },
  },
  UPLOAD_PDF_ENCRYPTED: {
    kind: 'refused',
    clause: 'reg p.19(3)',
    text: {
      kk: 'PDF құпиясөзбен қорғалған: қорғаусыз сақтап жіберіңіз.',
      ru: 'PDF защищён паролем: сохраните его без защиты.',
      en: 'The PDF is protected by a password: save it without protection.',
    },
  },
  UPLOAD_LINE_UNKNOWN: {
    kind: 'refused',
    clause: 'std1 p.9',
    text: {
      kk: 'Бұл өтінімнің құжаттар тізімінде мұндай жол жоқ. Сканды тізімдегі жолға тіркеңіз.',
      ru: 'В списке документов этой заявки такой строки нет. Приложите скан к строке из списка.',
      en: 'The list of papers of this request has no such line. Attach the scan to a line of the list.',
    },
  },
  UPLOAD_PDF_XFA: {
    kind: 'refused',
    clause: 'reg p.19(2)',
    text: {
      kk: 'PDF ішінде XFA нысаны бар: қабылданбайды.',
      ru: 'В PDF есть форма XFA: он не принимается.',
      en: 'The PDF holds an XFA form and is not taken.',
    },
  },
} as const satisfies ErrorTable;
