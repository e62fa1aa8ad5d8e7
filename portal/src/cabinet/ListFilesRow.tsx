import { useEffect, useState } from 'preact/hooks';
import { fetchSealed, type ListFiles } from '../api/own-files.ts';
import { saveFile } from '../keys/save-file.ts';
import { FailureNote } from '../shell/FailureNote.tsx';
import { announce } from '../shell/page.tsx';
import { useAct } from '../shell/use-act.ts';
import { isoDay } from '../texts/dates.ts';
import { useLanguage } from '../texts/language.tsx';

/** A seal takes seconds; it is asked for this often, and after so many questions by hand again. Our choice. */
const PAUSE_MS = 3_000;
const MOST_QUESTIONS = 20;

/** A list as a table for a spreadsheet, and as JSON under the seal of the provider. @rule reg p.12 */
export function ListFilesRow({ files }: { files: ListFiles }) {
  const { t, language } = useLanguage();
  const { isBusy, error, run } = useAct();
  const [ordered, setOrdered] = useState<string | null>(null);
  const saveTable = async () => {
    const { fileName, text } = await files.fetchTable(language);
    saveFile(new TextEncoder().encode(text), fileName, 'text/csv');
  };
  const end = (text: 'cabinet.files.sealed' | 'cabinet.files.late') => {
    announce(t(text));
    setOrdered(null);
  };
  useSealed(ordered, files.name, end);
  return (
    <>
      {error && <FailureNote error={error} />}
      <div class="button-row">
        <button type="button" class="link-button" aria-disabled={isBusy} onClick={() => run(saveTable)}>
          {t('cabinet.files.table')}
        </button>
        <button
          type="button"
          class="link-button"
          aria-disabled={isBusy || ordered !== null}
          onClick={() => ordered === null && run(async () => setOrdered(await files.orderSealed(language)))}
        >
          {t(ordered === null ? 'cabinet.files.seal' : 'cabinet.files.sealing')}
        </button>
      </div>
    </>
  );
}

/** Asks for the ordered file until it is sealed, and saves it. */
function useSealed(
  id: string | null,
  name: string,
  onEnd: (text: 'cabinet.files.sealed' | 'cabinet.files.late') => void,
) {
  useEffect(() => {
    if (id === null) return undefined;
    let questions = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isGone = false;
    const askNow = async () => {
      questions += 1;
      const sealed = await fetchSealed(id).catch(() => null);
      if (isGone) return;
      if (sealed) {
        saveFile(sealed, `kualik-${name}-${isoDay(new Date())}.json.p7m`, 'application/pkcs7-mime');
        onEnd('cabinet.files.sealed');
      } else if (questions < MOST_QUESTIONS) timer = setTimeout(() => void askNow(), PAUSE_MS);
      else onEnd('cabinet.files.late');
    };
    void askNow();
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [id]);
}
