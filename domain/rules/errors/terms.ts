import type { ErrorTable } from './error-row.ts';

/** Errors of a request made together with an identity card. */
export const TERM_ERRORS = {
  IDENTITY_CARD_NOT_ORDERED_HERE: {
    kind: 'refused',
    clause: 'std1 p.4(1)',
    text: {
      kk: 'Жеке куәлікпен бірге құжаттарды тек жеке тұлға халыққа қызмет көрсету орталығында тапсырады. Белгіні алып тастаңыз.',
      ru: 'Вместе с удостоверением личности документы подаёт только физическое лицо и только в центре обслуживания населения. Снимите отметку.',
      en: 'Only an individual, at a public service centre, hands in papers together with those for an identity card. Clear the mark.',
    },
  },
  IDENTITY_CARD_NOT_AWAITED: {
    kind: 'refused',
    clause: 'std1 p.4(1)',
    text: {
      kk: 'Бұл өтінім жеке куәлікпен бірге берілмеген немесе аяқталған: жеке куәліктің келуі жазылмайды.',
      ru: 'Эта заявка подана не вместе с удостоверением личности или уже завершена: прибытие удостоверения не записывается.',
      en: 'This request was not made together with an identity card, or is finished: no arrival is recorded.',
    },
  },
  IDENTITY_CARD_ARRIVED: {
    kind: 'conflict',
    clause: 'std1 p.4(1)',
    text: {
      kk: 'Дайын жеке куәліктің келгені бұрын жазылған: мерзім сол кезден есептеледі.',
      ru: 'Прибытие готового удостоверения уже записано: срок считается с того момента.',
      en: 'The arrival of the finished identity card is already recorded: the term runs from that moment.',
    },
  },
  IDENTITY_CARD_OTHER_OFFICE: {
    kind: 'forbidden',
    clause: 'std1 p.4(1)',
    text: {
      kk: 'Бұл өтінім басқа тіркеу орталығына берілген: жеке куәліктің келуін сол орталық жазады.',
      ru: 'Эта заявка подана в другой центр: прибытие удостоверения записывает он.',
      en: 'This request belongs to another centre, which records the arrival of the card.',
    },
  },
} as const satisfies ErrorTable;
