import { Button } from '@mui/material';
import { useState } from 'react';
import { PrintCasePaperDocument } from '../../../codegen/generated/admin.ts';
import { call } from '../api/graphql-client.ts';
import type { CaseDocument } from '../api/types.ts';
import { announce } from '../layout/announcer.tsx';
import { FailureAlert } from '../layout/FailureAlert.tsx';
import { useText } from '../texts/use-text.ts';

/** What the service makes itself, and so can make again in another language. */
const MADE: readonly CaseDocument['kind'][] = ['APPLICATION', 'RECEIPT', 'REFUSAL', 'CONSENT', 'FORM'];
const LANGUAGES = [
  { language: 'ru', label: 'records.printRu' },
  { language: 'en', label: 'records.printEn' },
] as const;

/** A paper of the case in another language beside the Kazakh; the print then stands among the documents. @rule std1 p.9 */
export function PrintButtons({ id, kind }: Pick<CaseDocument, 'id' | 'kind'>) {
  const t = useText();
  const [error, setError] = useState<unknown>(null);
  if (!MADE.includes(kind)) return null;
  const print = (language: 'ru' | 'en'): void => {
    setError(null);
    call(PrintCasePaperDocument, { input: { documentId: id, language } }).then(
      () => announce(t('records.printAsked')),
      setError,
    );
  };
  return (
    <>
      {LANGUAGES.map(({ language, label }) => (
        <Button key={language} size="small" onClick={() => print(language)}>
          {t(label)}
        </Button>
      ))}
      {error ? <FailureAlert error={error} title={t('failure.title')} /> : null}
    </>
  );
}
