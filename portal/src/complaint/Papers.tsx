import { fromBase64 } from '@kualik/pki/bytes.ts';
import { fetchComplaintPaper, type ComplaintPaper } from '../api/complaint.ts';
import { saveFile } from '../keys/save-file.ts';
import { FailureNote } from '../shell/FailureNote.tsx';
import { useAct } from '../shell/use-act.ts';
import { useLanguage } from '../texts/language.tsx';

interface PapersProps {
  code: string;
  papers: readonly ComplaintPaper[];
}

/** The sealed papers of a complaint, each saved as PDF; one that waits for its seal says so. */
export function Papers({ code, papers }: PapersProps) {
  const { t, pick } = useLanguage();
  const { isBusy, error, run } = useAct();
  if (papers.length === 0) return null;
  const save = async ({ act }: ComplaintPaper) => {
    const bytes = fromBase64((await fetchComplaintPaper(code, act)) ?? '');
    if (bytes) saveFile(bytes, `kualik-complaint-${act.toLowerCase()}.pdf`, 'application/pdf');
  };
  return (
    <>
      <h2>{t('complaint.papers')}</h2>
      <ul>
        {papers.map((paper) => (
          <li key={paper.id}>
            {paper.isReady ? (
              <button type="button" class="link-button" aria-disabled={isBusy} onClick={() => run(() => save(paper))}>
                {pick(paper.title)} (PDF)
              </button>
            ) : (
              `${pick(paper.title)}: ${t('complaint.papers.waiting')}`
            )}
          </li>
        ))}
      </ul>
      {error && <FailureNote error={error} />}
    </>
  );
}
