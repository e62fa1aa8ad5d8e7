import { useState } from 'preact/hooks';
import { fetchOwnPaper, fetchOwnPapers, type OwnPaper } from '../api/own-files.ts';
import type { OwnRequest } from '../api/own-lists.ts';
import { saveFile } from '../keys/save-file.ts';
import { FailureNote } from '../shell/FailureNote.tsx';
import { useAct } from '../shell/use-act.ts';
import { formatDate } from '../texts/dates.ts';
import { useLanguage } from '../texts/language.tsx';

/** Papers that the service made for a request, asked for by a press; each is saved as the sealed PDF. @rule reg p.12 */
export function OwnPapers({ request: { id, state } }: { request: OwnRequest }) {
  const { t } = useLanguage();
  const { isBusy, error, run } = useAct();
  const [papers, setPapers] = useState<readonly OwnPaper[] | null>(null);
  const open = () => run(async () => setPapers(await fetchOwnPapers(id)));
  return (
    <>
      {error && <FailureNote error={error} />}
      <button
        type="button"
        class="link-button"
        aria-expanded={papers !== null}
        aria-disabled={isBusy}
        onClick={papers === null ? open : () => setPapers(null)}
      >
        {t('cabinet.papers')}
        <span class="visually-hidden">: {state.number}</span>
      </button>
      {papers?.length === 0 && <p role="status">{t('cabinet.papers.none')}</p>}
      {papers !== null && papers.length > 0 && (
        <ul>
          {papers.map((paper) => (
            <Paper key={paper.id} paper={paper} />
          ))}
        </ul>
      )}
    </>
  );
}

function Paper({ paper: { id, title, createdAt, isReady } }: { paper: OwnPaper }) {
  const { t, pick, language } = useLanguage();
  const { isBusy, error, run } = useAct();
  const words = `${pick(title)}, ${formatDate(new Date(createdAt), language)}`;
  const save = async () => {
    const pdf = await fetchOwnPaper(id);
    if (pdf) saveFile(pdf, `kualik-paper-${id.slice(0, 8)}.pdf`, 'application/pdf');
  };
  return (
    <li>
      {error && <FailureNote error={error} />}
      {isReady ? (
        <button type="button" class="link-button" aria-disabled={isBusy} onClick={() => run(save)}>
          {words} (PDF)
        </button>
      ) : (
        `${words}: ${t('cabinet.papers.waiting')}`
      )}
    </li>
  );
}
