import { parseTime } from '../time.ts';
import { isWordOf } from '../vocabulary.ts';

/** Says what is wrong with a value; nothing when it is right. `at` names the place inside the file's object. */
export type Shape = (value: unknown, at: string) => string[];

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export const anything: Shape = () => [];

export const text: Shape = (value, at) =>
  typeof value === 'string' && value.trim() !== '' ? [] : [`${at} must be a text`];

export const yesOrNo: Shape = (value, at) => (typeof value === 'boolean' ? [] : [`${at} must be true or false`]);

export const ordinal: Shape = (value, at) =>
  Number.isInteger(value) && Number(value) >= 1 ? [] : [`${at} must be a whole number from 1`];

export function nullOr(shape: Shape): Shape {
  return (value, at) => (value === null ? [] : shape(value, at));
}

export function word(words: readonly string[], vocabulary: string): Shape {
  return (value, at) =>
    isWordOf(words, value)
      ? []
      : [`${at}: ${JSON.stringify(value) ?? 'nothing'} is not in the vocabulary of ${vocabulary}`];
}

/** A time of the grammar `10s`, `30s..1min`, `2wd`. */
export const time: Shape = (value, at) =>
  typeof value === 'string' && parseTime(value)
    ? []
    : [`${at}: ${JSON.stringify(value) ?? 'nothing'} is not a time (10s, 30s..1min, 2wd)`];

export function list(shape: Shape, { nonEmpty = false } = {}): Shape {
  return (value, at) => {
    if (!Array.isArray(value)) return [`${at} must be a list`];
    if (nonEmpty && value.length === 0) return [`${at} must not be empty`];
    return value.flatMap((item, index) => shape(item, `${at}[${index}]`));
  };
}

export function either(first: Shape, second: Shape): Shape {
  return (value, at) => (first(value, at).length === 0 ? [] : second(value, at));
}

/** An object with any keys. */
export function record(shape: Shape): Shape {
  return (value, at) =>
    isObject(value)
      ? Object.entries(value).flatMap(([key, item]) => shape(item, `${at}.${key}`))
      : [`${at} must be an object`];
}

/** An object with these fields and no others: a misspelt field is found, not ignored. */
export function object(required: Record<string, Shape>, optional: Record<string, Shape> = {}): Shape {
  return (value, at) => {
    if (!isObject(value)) return [`${at || 'the file'} must be an object`];
    const known = { ...optional, ...required };
    const missing = Object.keys(required).filter((key) => !(key in value));
    const unknown = Object.keys(value).filter((key) => !Object.hasOwn(known, key));
    const path = (key: string): string => (at === '' ? key : `${at}.${key}`);
    return [
      ...missing.map((key) => `${path(key)} is missing`),
      ...unknown.map((key) => `${path(key)} is not a known field`),
      ...Object.entries(value).flatMap(([key, item]) => known[key]?.(item, path(key)) ?? []),
    ];
  };
}

/** A text in the three languages. */
export const localized: Shape = object({ kk: text, ru: text, en: text });
