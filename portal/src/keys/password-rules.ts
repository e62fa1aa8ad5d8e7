import type { FieldError } from '../form/validation.ts';

/** Ours: with 600 000 rounds ten mixed characters outlast the year of the certificate. */
export const MIN_PASSWORD_LENGTH = 10;

/** The rules that stand above the field, checked. Null = the password will do. */
export function passwordError(password: string, iin: string): FieldError | null {
  const field = 'password';
  if (password === '') return { field, key: 'error.password.empty' };
  if ([...password].length < MIN_PASSWORD_LENGTH) return { field, key: 'error.password.short' };
  if (!/\p{L}/u.test(password) || !/\d/.test(password)) return { field, key: 'error.password.mixed' };
  if (iin !== '' && password.includes(iin)) return { field, key: 'error.password.iin' };
  return null;
}
