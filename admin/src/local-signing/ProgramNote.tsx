import { Link, Typography } from '@mui/material';
import { useText } from '../texts/use-text.ts';
import type { LocalProgram } from './local-program.ts';

/** Which program signs, and where its person reads and types. */
export function ProgramNote({ program }: { readonly program: LocalProgram }) {
  const t = useText();
  const { page, version } = program;
  return (
    <Typography>
      {page === null ? t('program.other', { version }) : t('program.station')}.{' '}
      {page === null ? (
        t('program.there')
      ) : (
        <>
          {t('program.thereOf')}{' '}
          <Link href={page} target="_blank" rel="noreferrer">
            {page}
          </Link>
        </>
      )}
    </Typography>
  );
}
