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
import type { TextKey } from '../texts/use-text.ts';
import { formOfLine, isScanned, linesToScan } from './scanned-papers.ts';

interface PaperScansProps {
  readonly request: CaseRequest;
  readonly reload: () => void;
}

/** What is printed from a case to be signed by hand: the button and what is told afterwards. */
const PRINTED: Readonly<Record<string, readonly (readonly [label: TextKey, done: TextKey])[]>> = {
  'data-use-consent': [['papers.printConsent', 'papers.consentPrinted']],
  'power-of-attorney': [['papers.printPower', 'papers.powerPrinted']],
};

/** Papers signed by hand come back as scans before anything is accepted; their forms are printed here. @rule std1 p.9, annexes 2, 5 */
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
  const print = (lineId: string, done: TextKey): void => {
    const input = { requestId: request.id, form: formOfLine(request, lineId) };
    run(call(FillCaseFormDocument, { input }), t(done));
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
          {(PRINTED[line.id] ?? []).map(([label, done]) => (
            <Button key={label} size="small" onClick={() => print(line.id, done)}>
              {t(label)}
            </Button>
          ))}
        </Box>
      ))}
      {error ? <FailureAlert error={error} title={t('failure.title')} /> : null}
    </Box>
  );
}
