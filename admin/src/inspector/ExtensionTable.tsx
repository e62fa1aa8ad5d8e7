import { Box, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import type { RawExtension } from '@kualik/pki/extensions/raw.ts';
import { VISUALLY_HIDDEN } from '../layout/announcer.tsx';
import { useLocalized, useText } from '../texts/use-text.ts';
import { extensionValues } from './extension-values.ts';
import { EXTENSION_WORDS, UNKNOWN_EXTENSION } from './extension-words.ts';

/** Every extension in words: what it is for, what it says here, and whether it must be understood. */
export function ExtensionTable({ extensions }: { readonly extensions: readonly RawExtension[] }) {
  const t = useText();
  const localized = useLocalized();
  return (
    <Box role="region" aria-label={t('inspector.extensions')} tabIndex={0} sx={{ overflowX: 'auto' }}>
      <Table size="small" sx={{ '& th, & td': { verticalAlign: 'top' } }}>
        <Box component="caption" sx={VISUALLY_HIDDEN}>
          {t('inspector.extensions')}
        </Box>
        <TableHead>
          <TableRow>
            <TableCell>{t('inspector.extension')}</TableCell>
            <TableCell>{t('inspector.says')}</TableCell>
            <TableCell>{t('inspector.critical')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {extensions.map((extension) => {
            const { title, meaning } = EXTENSION_WORDS[extension.oid] ?? UNKNOWN_EXTENSION;
            return (
              <TableRow key={extension.oid}>
                <TableCell component="th" scope="row" sx={{ minWidth: 160 }}>
                  <strong>{localized(title)}</strong> <code>{extension.oid}</code>
                  <Typography variant="body2" color="text.secondary">
                    {localized(meaning)}
                  </Typography>
                </TableCell>
                <TableCell sx={{ minWidth: 160, overflowWrap: 'anywhere' }}>
                  <Box component="ul" sx={{ m: 0, pl: 2 }}>
                    {extensionValues(extension).map(({ words, text }) => (
                      <li key={text}>
                        {words ? `${localized(words)} ` : ''}
                        <code lang="en">{text}</code>
                      </li>
                    ))}
                  </Box>
                </TableCell>
                <TableCell>{t(extension.critical ? 'inspector.mustKnow' : 'inspector.maySkip')}</TableCell>
              </TableRow>
            );
          })}
        </TableBody>
      </Table>
    </Box>
  );
}
