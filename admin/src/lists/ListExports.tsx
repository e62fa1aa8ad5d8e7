import { Box, Button, Typography } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import {
  ExportListAsCsvDocument,
  OrderSealedExportDocument,
  SealedExportDocument,
} from '../../../codegen/generated/lists.ts';
import { call } from '../api/graphql-client.ts';
import { useAsk } from '../api/use-ask.ts';
import { downloadBase64, downloadCsv } from '../layout/download.ts';
import { FailureAlert } from '../layout/FailureAlert.tsx';
import { useLanguage, useText } from '../texts/use-text.ts';
import { toListQuery } from './list-conditions.ts';
import type { ListDescription, ListView } from './list-types.ts';

/** How often the signer's work is asked for while the page waits. Our choice. */
const SEAL_POLL_MS = 2_000;

interface ListExportsProps {
  readonly list: ListDescription;
  readonly view: ListView;
}

/** The list as the filters show it: as CSV for a spreadsheet, or under the seal of the provider for evidence. */
export function ListExports({ list, view }: ListExportsProps) {
  const t = useText();
  const language = useLanguage();
  const asked = { name: list.name, query: toListQuery(list, view) };
  const csv = useMutation({
    mutationFn: () => call(ExportListAsCsvDocument, { ...asked, language }),
    onSuccess: ({ exportListAsCsv: file }) => downloadCsv(file.text, file.fileName),
  });
  const seal = useMutation({ mutationFn: () => call(OrderSealedExportDocument, asked) });
  const failure = csv.error ?? seal.error;
  const cut = csv.data?.exportListAsCsv;
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
        <Button variant="outlined" onClick={() => csv.mutate()} disabled={csv.isPending}>
          {t('lists.csv')}
        </Button>
        <Button variant="outlined" onClick={() => seal.mutate()} disabled={seal.isPending}>
          {t('lists.sealed')}
        </Button>
        <Typography variant="body2" color="text.secondary">
          {t('lists.recorded')}
        </Typography>
      </Box>
      {failure ? <FailureAlert error={failure} /> : null}
      {cut?.isCut ? (
        <Typography role="status">{t('lists.cut', { rows: cut.rowCount, total: cut.totalCount })}</Typography>
      ) : null}
      {seal.data ? (
        <SealedFile key={seal.data.orderSealedExport.id} id={seal.data.orderSealedExport.id} list={list} />
      ) : null}
    </Box>
  );
}

/** Waits for the signer and saves the file once. */
function SealedFile({ id, list }: { readonly id: string; readonly list: ListDescription }) {
  const t = useText();
  const [saved, setSaved] = useState(false);
  const { data, error } = useAsk(SealedExportDocument, { id }, saved ? {} : { refetchInterval: SEAL_POLL_MS });
  const sealed = data?.sealedExport?.sealed ?? null;
  useEffect(() => {
    if (sealed === null || saved) return;
    downloadBase64(sealed, `${list.name}.json.p7m`, 'application/pkcs7-mime');
    setSaved(true);
  }, [sealed, saved, list.name]);
  if (error) return <FailureAlert error={error} />;
  return <Typography role="status">{t(sealed === null ? 'lists.sealing' : 'lists.sealedDone')}</Typography>;
}
