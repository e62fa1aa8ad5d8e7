import type { FieldError } from '../form/validation.ts';
import type { FileProblem } from './key-file.ts';

/** Why a key file was not accepted, shown at the field that can mend it. */
export const FILE_ERRORS: Record<FileProblem, FieldError> = {
  password: { field: 'password', key: 'error.keyFile.password' },
  unreadable: { field: 'keyFile', key: 'error.keyFile.unreadable' },
  noKeys: { field: 'keyFile', key: 'error.keyFile.noKeys' },
  otherKeys: { field: 'keyFile', key: 'error.keyFile.other' },
};
