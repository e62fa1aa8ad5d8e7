import { Box, Paper, Typography } from '@mui/material';
import type { CaseRequest, Ground, LocalizedText } from '../api/types.ts';
import { LANGUAGES, useText } from '../texts/use-text.ts';
import { groundClause } from './refusal-draft.ts';

interface RefusePreviewStepProps {
  readonly request: CaseRequest;
  readonly ground: Ground;
  readonly reason: LocalizedText;
}

/** The applicant's language first: the words he will read by mail and on the status page. */
export function RefusePreviewStep({ request, ground, reason }: RefusePreviewStepProps) {
  const t = useText();
  const own = LANGUAGES.find((language) => language === request.language) ?? 'kk';
  const ordered = [own, ...LANGUAGES.filter((language) => language !== own)];
  return (
    <>
      <Typography>{t('refuse.previewHint')}</Typography>
      <Paper variant="outlined" sx={{ p: 2, display: 'grid', gap: 1.5 }}>
        <Typography variant="h3" component="p">
          № {request.number} · {groundClause(ground)}
        </Typography>
        {ordered.map((language) => (
          <Box key={language} lang={language} component="p" sx={{ m: 0, overflowWrap: 'anywhere' }}>
            {reason[language]}
          </Box>
        ))}
      </Paper>
      <Typography>{t('refuse.effect')}</Typography>
    </>
  );
}
