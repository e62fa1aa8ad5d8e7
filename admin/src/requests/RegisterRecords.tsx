import { Box, Typography } from '@mui/material';
import type { CaseRequest } from '../api/types.ts';
import { HashText } from '../layout/HashText.tsx';
import { formatMoment } from '../layout/moments.ts';
import { useText } from '../texts/use-text.ts';
import type { TextKey } from '../texts/use-text.ts';

const REGISTERS: Readonly<Record<string, TextKey>> = { gbd_fl: 'register.individuals' };

/** Every answer of a register with its attempt. "Did not answer" is a wait, never a refusal. */
export function RegisterRecords({ answers }: { readonly answers: CaseRequest['registerAnswers'] }) {
  const t = useText();
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1 }}>
      {answers.map((answer) => {
        const name = REGISTERS[answer.register];
        return (
          <li key={`${answer.register}-${answer.attempt}-${answer.askedAt}`}>
            <Typography variant="body2">
              {name ? t(name) : answer.register}: {t(`register.${OUTCOME_KEYS[answer.outcome]}`)}
            </Typography>
            <Typography variant="body2" color="text.secondary">
              {formatMoment(answer.answeredAt ?? answer.askedAt, true)} · {t('register.attempt')}: {answer.attempt}
            </Typography>
            {answer.answerSha256 ? <HashText hash={answer.answerSha256} /> : null}
          </li>
        );
      })}
    </Box>
  );
}

const OUTCOME_KEYS = { FOUND: 'found', ABSENT: 'absent', DIFFERENT: 'different', UNAVAILABLE: 'unavailable' } as const;
