export * from './dates.ts';
export * from './language.ts';
export * from './status-texts.ts';
export * from './translate.ts';
