import { Box, Button, Typography } from '@mui/material';
import { useState } from 'react';
import { FillCaseFormDocument } from '../../../codegen/generated/admin.ts';
import { call } from '../api/graphql-client.ts';
import { postScan } from '../api/post-scan.ts';
import type { CaseRequest } from '../api/types.ts';
import { FILE_BUTTON_STYLE, FILE_INPUT_STYLE } from '../layout/file-button-style.ts';
import { announce } from '../layout/announcer.tsx';
import { FailureAlert } from '../layout/FailureAlert.tsx';
import { useLocalized, useText } from '../texts/use-text.ts';
import { isScanned, linesToScan } from './scanned-papers.ts';

interface PaperScansProps {
  readonly request: CaseRequest;
  readonly reload: () => void;
}

/** Papers signed by hand come back as scans before anything is accepted; the consent is printed here. @rule std1 p.9 written consent */
export function PaperScans({ request, reload }: PaperScansProps) {
  const t = useText();
  const localized = useLocalized();
  const [error, setError] = useState<unknown>(null);
  const run = (act: Promise<unknown>, done: string): void => {
    setError(null);
    act.then(() => {
      announce(done);
      reload();
    }, setError);
  };
  const printConsent = (): void => {
    const input = { requestId: request.id, form: 'CONSENT' };
    run(call(FillCaseFormDocument, { input }), t('papers.consentPrinted'));
  };
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      {linesToScan(request).map((line) => (
        <Box key={line.id} sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
          <Box component="label" sx={FILE_BUTTON_STYLE}>
            {t('papers.attachScan', { paper: localized(line.title) })}
            <input
              type="file"
              accept="application/pdf,image/jpeg,image/png"
              style={FILE_INPUT_STYLE}
              onChange={({ target }) => {
                const file = target.files?.[0];
                if (file) run(postScan(request.id, line.id, file), t('papers.scanAttached'));
              }}
            />
          </Box>
          <Typography variant="body2">
            {isScanned(request, line) ? t('papers.scanAttached') : t('papers.scanLacking')}
          </Typography>
          {line.id === 'data-use-consent' ? (
            <Button size="small" onClick={printConsent}>
              {t('papers.printConsent')}
            </Button>
          ) : null}
        </Box>
      ))}
      {error ? <FailureAlert error={error} title={t('failure.title')} /> : null}
    </Box>
  );
}
