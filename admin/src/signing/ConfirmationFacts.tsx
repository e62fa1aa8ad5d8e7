import { HOLDER_REASONS } from '@kualik/domain/rules/revocation-reasons.ts';
import type { HolderReasonId } from '@kualik/domain/rules/revocation-reasons.ts';
import { Box, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import type { ConfirmationDocument, IssueConfirmation } from '@kualik/domain/rules/confirmation-document.ts';
import type { CaseRequest, Session } from '../api/types.ts';
import { VISUALLY_HIDDEN } from '../layout/announcer.tsx';
import { HashText } from '../layout/HashText.tsx';
import { formatTime } from '../layout/moments.ts';
import { useLocalized, useText } from '../texts/use-text.ts';
import type { TextKey } from '../texts/use-text.ts';
import type { ComparedFact } from './compare-confirmation.ts';
import type { Preparation } from './confirmation.ts';

interface ConfirmationFactsProps {
  readonly facts: readonly ComparedFact[];
  readonly prepared: Preparation;
  readonly request: CaseRequest;
  readonly session: Session;
}

/** What the bytes say beside what the screen says. Every row carries its own verdict in a word and a shape. */
export function ConfirmationFacts({ facts, prepared, request, session }: ConfirmationFactsProps) {
  const t = useText();
  const { document, bytes, sha256, expiresAt } = prepared;
  const { employee } = session;
  const localized = useLocalized();
  const titles = new Map(request.documentList.map((item) => [item.id, localized(item.title)]));
  return (
    <Box component="section" aria-label={t('signing.what')} sx={{ display: 'grid', gap: 1.5, minWidth: 0 }}>
      <Typography>
        {t('signing.intro')} {employee.surname} {employee.givenName}. {t('signing.until')}:{' '}
        {formatTime(expiresAt, true)}.
      </Typography>
      <Box role="region" aria-label={t('signing.what')} tabIndex={0} sx={{ overflowX: 'auto' }}>
        <Table size="small" sx={TABLE_STYLE}>
          <Box component="caption" sx={VISUALLY_HIDDEN}>
            {t('signing.what')}
          </Box>
          <TableHead>
            <TableRow>
              <TableCell>{t('signing.columns.fact')}</TableCell>
              <TableCell>{t('signing.columns.document')}</TableCell>
              <TableCell>{t('signing.columns.verdict')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {facts.map((compared) => (
              <FactRow key={compared.label} compared={compared} titles={titles} />
            ))}
            <DecisionRows document={document} />
          </TableBody>
        </Table>
      </Box>
      <Box component="details">
        <summary>{t('signing.exact')}</summary>
        <HashText hash={sha256} />
        <Box component="pre" tabIndex={0} lang="en" sx={PRE_STYLE}>
          {new TextDecoder().decode(bytes)}
        </Box>
      </Box>
    </Box>
  );
}

interface FactRowProps {
  readonly compared: ComparedFact;
  readonly titles: ReadonlyMap<string, string>;
}

function FactRow({ compared, titles }: FactRowProps) {
  const t = useText();
  const shown = (text: string): string => {
    if (compared.label !== 'signing.facts.papers') return shortHashes(text) || '–';
    const named = text.split(', ').map((id) => titles.get(id) ?? id);
    return named.join('; ') || '–';
  };
  return (
    <TableRow sx={compared.isSame ? {} : { outline: '2px solid', outlineColor: 'error.main' }}>
      <TableCell component="th" scope="row">
        {t(compared.label)}
      </TableCell>
      <TableCell sx={{ overflowWrap: 'anywhere' }}>
        {shown(compared.inDocument)}
        {compared.isSame ? null : (
          <Box component="span" sx={{ display: 'block', color: 'error.main' }}>
            {t('signing.onScreen')}: {shown(compared.onScreen)}
          </Box>
        )}
      </TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap', color: compared.isSame ? 'success.main' : 'error.main', fontWeight: 600 }}>
        <span aria-hidden="true">{compared.isSame ? '✓' : '✗'}</span>{' '}
        {compared.isSame ? t('signing.same') : t('signing.different')}
      </TableCell>
    </TableRow>
  );
}

/** What is decided: certificates by their profiles, or which of them are revoked and why. */
function DecisionRows({ document }: { readonly document: ConfirmationDocument }) {
  const t = useText();
  const localized = useLocalized();
  const rows: readonly (readonly [TextKey, string])[] =
    document.decision === 'issue'
      ? [
          ['signing.facts.decision', t('signing.issue')],
          ['signing.facts.profiles', document.profiles.map(profileName).join('; ')],
        ]
      : [
          ['signing.facts.decision', t('signing.revoke')],
          ['signing.facts.certificates', document.targets.map(({ serialHex }) => serialHex).join('; ')],
          ['signing.facts.reason', reasonText(document.reason, localized)],
        ];
  return rows.map(([label, value]) => <PlainRow key={label} label={t(label)} value={value} />);
}

const reasonText = (reason: HolderReasonId, localized: ReturnType<typeof useLocalized>): string => {
  const known = HOLDER_REASONS.find(({ id }) => id === reason);
  return known ? localized(known.text) : reason;
};

const profileName = ({ id, version, validity }: IssueConfirmation['profiles'][number]): string =>
  `${id} v${version}, ${validity}`;

function PlainRow({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <TableRow>
      <TableCell component="th" scope="row">
        {label}
      </TableCell>
      <TableCell colSpan={2} sx={{ overflowWrap: 'anywhere' }}>
        {value}
      </TableCell>
    </TableRow>
  );
}

/** The first 8 bytes of a hash are what a person compares; the comparison itself is over the whole. */
const shortHashes = (text: string): string => text.replaceAll(/[0-9a-f]{64}/g, (hash) => `${hash.slice(0, 16)}…`);

const TABLE_STYLE = {
  '& th': { verticalAlign: 'top' },
  '& tbody th': { fontWeight: 400, color: 'text.secondary' },
  '@media (max-width: 599px)': {
    '& thead': { display: 'none' },
    '& tbody, & tr, & th, & td': { display: 'block' },
    '& tr': { py: 0.75, borderBottom: 1, borderColor: 'divider' },
    '& th, & td': { border: 0, p: '2px 0' },
  },
} as const;

const PRE_STYLE = {
  whiteSpace: 'pre-wrap',
  overflowWrap: 'anywhere',
  maxHeight: 240,
  overflowY: 'auto',
  p: 1,
  border: 1,
  borderColor: 'divider',
} as const;
