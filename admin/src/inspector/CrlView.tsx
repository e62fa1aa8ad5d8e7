import { Box, Paper, Table, TableBody, TableCell, TableHead, TableRow, TextField, Typography } from '@mui/material';
import { REVOCATION_REASON_WORDS } from '@kualik/domain/texts/codes/certificate-codes.ts';
import type { ParsedCrl } from '@kualik/pki/crl-parse.ts';
import { formatName, readName } from '@kualik/pki/names.ts';
import { useState } from 'react';
import { FactList } from '../layout/FactList.tsx';
import { formatMoment } from '../layout/moments.ts';
import { serverNow } from '../layout/server-clock.ts';
import { useLocalized, useText } from '../texts/use-text.ts';
import { ExtensionTable } from './ExtensionTable.tsx';

/** Entries on the screen; a list may have a million of them. Our choice. */
const SHOWN = 50;

/** A revocation list in words, with a search by serial number. */
export function CrlView({ list }: { readonly list: ParsedCrl }) {
  const t = useText();
  const localized = useLocalized();
  const [serial, setSerial] = useState('');
  const needle = serial.replace(/[\s:]/g, '').toLowerCase();
  const found = list.entries.filter(({ serialHex }) => serialHex.toLowerCase().includes(needle));
  const isOver = list.nextUpdate !== null && serverNow() > list.nextUpdate;
  return (
    <Paper component="section" variant="outlined" aria-labelledby="inspected" sx={{ p: 2, display: 'grid', gap: 1.5 }}>
      <Typography variant="h2" id="inspected">
        {t(list.deltaBase === null ? 'inspector.list' : 'inspector.deltaList')}
      </Typography>
      <FactList
        facts={[
          [t('inspector.issuer'), formatName(readName(list.issuer))],
          [t('inspector.thisUpdate'), formatMoment(list.thisUpdate)],
          [
            t('inspector.nextUpdate'),
            list.nextUpdate
              ? `${formatMoment(list.nextUpdate)} (${t(isOver ? 'inspector.over' : 'inspector.inTime')})`
              : '–',
          ],
          [t('inspector.entries'), String(list.entries.length)],
        ]}
      />
      <ExtensionTable extensions={list.extensions} />
      {list.entries.length > 0 ? (
        <>
          <TextField
            type="search"
            label={t('inspector.findSerial')}
            value={serial}
            onChange={(event) => setSerial(event.target.value)}
            slotProps={{ htmlInput: { autoComplete: 'off' } }}
            sx={{ maxWidth: 480 }}
          />
          <Typography role="status">
            {t('inspector.foundEntries', { shown: Math.min(found.length, SHOWN), found: found.length })}
          </Typography>
          <Box role="region" aria-label={t('inspector.entries')} tabIndex={0} sx={{ overflowX: 'auto' }}>
            <Table size="small">
              <TableHead>
                <TableRow>
                  <TableCell>{t('inspector.serial')}</TableCell>
                  <TableCell>{t('inspector.revokedAt')}</TableCell>
                  <TableCell>{t('inspector.reason')}</TableCell>
                </TableRow>
              </TableHead>
              <TableBody>
                {found.slice(0, SHOWN).map(({ serialHex, revokedAt, reason }) => (
                  <TableRow key={serialHex}>
                    <TableCell component="th" scope="row" sx={{ overflowWrap: 'anywhere' }}>
                      <code>{serialHex}</code>
                    </TableCell>
                    <TableCell>{formatMoment(revokedAt, true)}</TableCell>
                    <TableCell>{localized(REVOCATION_REASON_WORDS[reason]) || reason}</TableCell>
                  </TableRow>
                ))}
              </TableBody>
            </Table>
          </Box>
        </>
      ) : null}
    </Paper>
  );
}
