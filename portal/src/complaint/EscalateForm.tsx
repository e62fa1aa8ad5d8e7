import { useState } from 'preact/hooks';
import { escalateComplaint } from '../api/complaint.ts';
import { textOf } from '../form/field-text.ts';
import { TextArea } from './TextArea.tsx';
import type { FieldError } from '../form/validation.ts';
import { FailureNote } from '../shell/FailureNote.tsx';
import { useAct } from '../shell/use-act.ts';
import { useLanguage } from '../texts/language.tsx';

const REASON_LIMIT = 4000;

/** The next level: the body that controls the quality of public services. @rule std1 p.11 */
export function EscalateForm({ code, onDone }: { code: string; onDone: () => void }) {
  const { t } = useLanguage();
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const { isBusy, error, run } = useAct();
  const submit = (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    const reason = textOf(new FormData(event.currentTarget), 'reason');
    setErrors(reason === '' ? [{ field: 'reason', key: 'complaint.reason.empty' }] : []);
    if (reason === '') return document.getElementById('reason')?.focus();
    run(async () => {
      await escalateComplaint(code, reason);
      onDone();
    });
  };
  return (
    <form noValidate onSubmit={submit}>
      <TextArea name="reason" label="complaint.reason" errors={errors} value="" limit={REASON_LIMIT} />
      {error && <FailureNote error={error} />}
      <button type="submit" class="secondary" aria-disabled={isBusy}>
        {t(isBusy ? 'complaint.working' : 'complaint.escalate')}
      </button>
    </form>
  );
}
