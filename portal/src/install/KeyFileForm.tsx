import type { ComponentChildren } from 'preact';
import { SecretFileForm, type ChosenFile, type SecretFileFormProps } from '../form/SecretFileForm.tsx';
import type { FieldError } from '../form/validation.ts';
import { FILE_ERRORS } from '../keys/file-errors.ts';
import type { OpenedKey } from '../keys/key-file.ts';
import { runKeyTask } from '../keys/key-tasks.ts';

export interface OpenedForm {
  keys: OpenedKey[];
  password: string;
  fields: FormData;
}

interface KeyFileFormProps extends Pick<SecretFileFormProps, 'button' | 'isPrimary' | 'before' | 'check'> {
  /** Runs with the opened keys; gives back what is wrong with the fields, if anything. */
  onOpened: (opened: OpenedForm) => Promise<readonly FieldError[]>;
  children?: ComponentChildren;
}

/** Key file and password of an order; opens the file on this device and hands its keys on. */
export function KeyFileForm({ onOpened, ...form }: KeyFileFormProps) {
  const open = async ({ bytes, password, fields }: ChosenFile): Promise<readonly FieldError[]> => {
    const opened = await runKeyTask('open', { bytes, password });
    return opened.ok ? onOpened({ keys: opened.keys, password, fields }) : [FILE_ERRORS[opened.reason]];
  };
  return (
    <SecretFileForm
      hint="install.file.hint"
      working="install.working"
      unreadable="error.keyFile.unreadable"
      onChosen={open}
      {...form}
    />
  );
}
