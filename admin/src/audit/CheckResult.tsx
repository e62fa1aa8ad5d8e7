import { Alert, Box, Link } from '@mui/material';
import { Link as RouterLink } from 'react-router-dom';
import type { AuditCheckFactsFragment } from '../../../codegen/generated/auditing.ts';
import { FactList } from '../layout/FactList.tsx';
import { formatMoment } from '../layout/moments.ts';
import { useNumber } from '../layout/use-number.ts';
import { listAddress } from '../lists/list-address.ts';
import { useLocalized, useText } from '../texts/use-text.ts';
import { FINDING_WORDS } from './finding-words.ts';

type Finding = AuditCheckFactsFragment['findings'][number];

const SHAPES: Readonly<Record<Finding['severity'], string>> = { ALARM: '▲', WARNING: '◐', NOTICE: '●' };

/** What a check found: the verdict in a sentence, the counts, and each finding with the way to its entry. */
export function CheckResult({ check }: { readonly check: AuditCheckFactsFragment }) {
  const t = useText();
  const localized = useLocalized();
  const numberText = useNumber();
  const worst = (['ALARM', 'WARNING'] as const).find((severity) =>
    check.findings.some((finding) => finding.severity === severity),
  );
  const more = (check.findingCount ?? 0) - check.findings.length;
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <Alert severity={worst === 'ALARM' ? 'error' : worst === 'WARNING' ? 'warning' : 'success'}>
        {t(worst === 'ALARM' ? 'auditing.broken' : worst === 'WARNING' ? 'auditing.doubtful' : 'auditing.whole')}
      </Alert>
      <FactList
        facts={[
          [t('auditing.doneAt'), check.doneAt ? formatMoment(check.doneAt, true) : '–'],
          [t('auditing.headCount'), numberText(check.heads)],
          [t('auditing.sealed'), numberText(check.sealedRows)],
          [t('auditing.unsealed'), numberText(check.unsealedRows)],
          [t('auditing.sealSource'), t(check.isIndependent ? 'auditing.independent' : 'auditing.dependent')],
        ]}
      />
      {check.findings.length > 0 ? (
        <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
          {check.findings.map((finding) => (
            <li key={`${finding.code} ${finding.entry} ${finding.head}`}>
              {SHAPES[finding.severity]} {t(`auditing.severities.${finding.severity}`)}:{' '}
              {localized(FINDING_WORDS[finding.code]) || finding.code} <Place finding={finding} />
            </li>
          ))}
        </Box>
      ) : null}
      {more > 0 ? <span>{t('auditing.more', { count: more })}</span> : null}
    </Box>
  );
}

function Place({ finding: { entry, head } }: { readonly finding: Finding }) {
  const t = useText();
  if (entry !== null) {
    const to = listAddress('audit', [{ column: 'id', operator: 'EQUALS', values: [String(entry)] }]);
    return (
      <Link component={RouterLink} to={to}>
        {t('auditing.entry')} {entry}
      </Link>
    );
  }
  if (head === null) return null;
  const to = listAddress('auditHeads', [{ column: 'seq', operator: 'EQUALS', values: [String(head)] }]);
  return (
    <Link component={RouterLink} to={to}>
      {t('auditing.head')} {head}
    </Link>
  );
}
