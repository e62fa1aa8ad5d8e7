import { p } from '@mikro-orm/core';
import type { LocalizedText } from '@kualik/domain/rules/errors.ts';
import { newId } from '../ids.ts';

/** Column shapes that several entities share; the types in the database are those of the migrations. */
export const id = () =>
  p
    .uuid()
    .primary()
    .onCreate(() => newId());
export const moment = () => p.datetime().columnType('timestamptz');
export const bytes = () => p.uint8array();
export const localized = () => p.json<LocalizedText>();
