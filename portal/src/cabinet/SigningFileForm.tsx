import { useEffect } from 'preact/hooks';
import { SecretFileForm, type ChosenFile, type SecretFileFormProps } from '../form/SecretFileForm.tsx';
import type { FieldError } from '../form/validation.ts';
import type { FileProblem } from '../keys/key-file.ts';
import type { SigningFile } from './signing-file.ts';
import { runSigningTask } from './signing-tasks.ts';

const ERRORS: Record<FileProblem, FieldError> = {
  password: { field: 'password', key: 'error.keyFile.password' },
  unreadable: { field: 'keyFile', key: 'cabinet.file.unreadable' },
  noKeys: { field: 'keyFile', key: 'cabinet.file.noCertificate' },
  otherKeys: { field: 'keyFile', key: 'cabinet.file.noCertificate' },
};

interface SigningFileFormProps extends Pick<SecretFileFormProps, 'button' | 'children'> {
  /** True where another file is asked for: the field takes the focus from the button that is gone. */
  takesFocus?: boolean;
  onOpened: (file: SigningFile) => Promise<readonly FieldError[]> | readonly FieldError[];
}

/** Key file with certificates and its password; the file is opened on this device and its keys stay on the page. */
export function SigningFileForm({ onOpened, takesFocus = false, ...form }: SigningFileFormProps) {
  useEffect(() => {
    if (takesFocus) document.getElementById('keyFile')?.focus();
  }, []);
  const open = async ({ bytes, password }: ChosenFile): Promise<readonly FieldError[]> => {
    const opened = await runSigningTask('open', { bytes, password });
    return opened.ok ? onOpened(opened.file) : [ERRORS[opened.reason]];
  };
  return (
    <SecretFileForm
      isPrimary
      hint="cabinet.file.hint"
      working="cabinet.file.working"
      unreadable="cabinet.file.unreadable"
      onChosen={open}
      {...form}
    />
  );
}
