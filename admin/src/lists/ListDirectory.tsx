import { Box, Button, Link, Paper, Typography } from '@mui/material';
import { Authenticated } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { ListsDocument } from '../../../codegen/generated/lists.ts';
import { useAsk } from '../api/use-ask.ts';
import { FailureAlert } from '../layout/FailureAlert.tsx';
import { PageHeading } from '../layout/PageHeading.tsx';
import { useLocalized, useText } from '../texts/use-text.ts';
import { LIST_GROUPS } from './list-directory.ts';

/** The lists that the roles of this person open, by topic. */
export default function ListDirectory() {
  const t = useText();
  return (
    <Authenticated requireAuth>
      <PageHeading title={t('lists.title')} />
      <Groups />
    </Authenticated>
  );
}

function Groups() {
  const t = useText();
  const localized = useLocalized();
  const { data, error, refetch } = useAsk(ListsDocument, {});
  if (error) {
    const retry = <Button onClick={() => void refetch()}>{t('failure.retry')}</Button>;
    return <FailureAlert error={error} title={t('inbox.failed')} action={retry} />;
  }
  if (!data) return <Typography role="status">{t('inbox.loading')}</Typography>;
  const groups = LIST_GROUPS.map(({ title, lists }) => ({
    title,
    lists: lists.flatMap((name) => data.lists.filter((list) => list.name === name)),
  })).filter(({ lists }) => lists.length > 0);
  return (
    <Box sx={GROUPS_STYLE}>
      {groups.map(({ title, lists }) => (
        <Paper key={title} component="section" variant="outlined" sx={{ p: 2 }}>
          <Typography variant="h2">{t(title)}</Typography>
          <Box component="ul" sx={{ m: 0, mt: 1, pl: 2.5, display: 'grid', gap: 0.75 }}>
            {lists.map((list) => (
              <li key={list.name}>
                <Link component={RouterLink} to={`/lists/${list.name}`}>
                  {localized(list.title)}
                </Link>
              </li>
            ))}
          </Box>
        </Paper>
      ))}
    </Box>
  );
}

const GROUPS_STYLE = {
  display: 'grid',
  gap: 2,
  mt: 1.5,
  alignItems: 'start',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(auto-fill, minmax(18rem, 1fr))' },
} as const;
