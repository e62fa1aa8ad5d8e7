import type { program as kazakh } from '../kk/program.ts';
import type { Shape } from '../shape.ts';

/** Russian texts about the place of the key: a file, or a carrier behind a program of this machine. */
export const program: Shape<typeof kazakh> = {
  program: {
    title: 'Где ключ',
    file: 'Файл ключа (PKCS#12)',
    program: 'Носитель ключей',
    hint: 'Вставьте носитель. На этом компьютере должна работать программа рабочего места или NCALayer. Если браузер спросит разрешения подключиться к программе на устройстве, разрешите. ПИН-код вводится только в этой программе.',
    connecting: 'Подключение к программе…',
    station: 'Программа рабочего места',
    other: 'NCALayer %{version}',
    there: 'Проверьте документ и введите ПИН-код в окне программы.',
    thereOf: 'Проверьте документ и введите ПИН-код на странице рабочего места:',
    waiting: 'Ожидается подпись от программы…',
    cancel: 'Не ждать',
    refused: 'Программа не подписала:',
    triesLeft: 'Осталось попыток: %{count}.',
    progress: 'Программа подписывает документ',
    keepIn: 'Во время работы не вынимайте носитель: сеанс сразу закроется.',
  },
};
