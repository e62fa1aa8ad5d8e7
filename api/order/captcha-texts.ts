import type { LocalizedText } from '@kualik/domain/rules/errors.ts';

/** Tells a person who listens how the tones stand for digits. */
export const SOUND_HINT: LocalizedText = {
  kk: 'Қысқа дыбыстарды санаңыз: қанша дыбыс болса, сол цифр. Бір ұзақ төмен дыбыс – нөл. Цифрлар арасында үзіліс бар.',
  ru: 'Считайте короткие сигналы: сколько сигналов, такая и цифра. Один длинный низкий сигнал – ноль. Между цифрами пауза.',
  en: 'Count the short tones: as many tones, that is the digit. One long low tone is zero. There is a pause between digits.',
};
