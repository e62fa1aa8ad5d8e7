import { fromBase64 } from '@kualik/pki/bytes.ts';
import { useState } from 'preact/hooks';
import { ApiError } from '../api/client.ts';
import { fetchComplaintPaper, type ComplaintPaper } from '../api/complaint.ts';
import { saveFile } from '../keys/save-file.ts';
import { FailureNote } from '../shell/FailureNote.tsx';
import { useLanguage } from '../texts/language.tsx';

interface PapersProps {
  code: string;
  papers: readonly ComplaintPaper[];
}

/** The sealed papers of a complaint, each saved as PDF; one that waits for its seal says so. */
export function Papers({ code, papers }: PapersProps) {
  const { t, pick } = useLanguage();
  const [failure, setFailure] = useState<ApiError | null>(null);
  if (papers.length === 0) return null;
  const save = async ({ act }: ComplaintPaper) => {
    setFailure(null);
    try {
      const bytes = fromBase64((await fetchComplaintPaper(code, act)) ?? '');
      if (bytes) saveFile(bytes, `kualik-complaint-${act.toLowerCase()}.pdf`, 'application/pdf');
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setFailure(error);
    }
  };
  return (
    <>
      <h2>{t('complaint.papers')}</h2>
      <ul>
        {papers.map((paper) => (
          <li key={paper.id}>
            {paper.isReady ? (
              <button type="button" class="link-button" onClick={() => void save(paper)}>
                {pick(paper.title)} (PDF)
              </button>
            ) : (
              `${pick(paper.title)}: ${t('complaint.papers.waiting')}`
            )}
          </li>
        ))}
      </ul>
      {failure && <FailureNote error={failure} />}
    </>
  );
}
