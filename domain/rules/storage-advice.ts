import type { LocalizedText } from './errors.ts';

// Clause: reg p.19(4).

/** The advice beside the choice of storage, with its version: a new wording is a new version. @rule reg p.19(4) */
export const STORAGE_ADVICE: { version: string; text: LocalizedText } = {
  version: '1',
  text: {
    kk: 'Жабық кілтті сақтау үшін кілттік ақпараттың сыртқы қорғалған тасығышын пайдалану ұсынылады.',
    ru: 'Для хранения закрытого ключа рекомендуется внешний защищённый носитель ключевой информации.',
    en: 'An external protected carrier of key information is recommended for keeping the private key.',
  },
};
