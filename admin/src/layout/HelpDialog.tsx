import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  FormControlLabel,
  Switch,
  Table,
  TableBody,
  TableCell,
  TableRow,
  Typography,
} from '@mui/material';
import { useStore } from 'react-admin';
import { useText } from '../texts/use-text.ts';
import type { TextKey } from '../texts/use-text.ts';
import { closeHelp, useHelpIsOpen } from './help-state.ts';
import { usePlaces } from './places.ts';
import { SINGLE_KEYS_PREFERENCE } from './shortcuts.ts';

const KEY_MAP: readonly (readonly [string, TextKey])[] = [
  ['J · K · ↓ · ↑', 'help.keys.move'],
  ['Enter', 'help.keys.open'],
  ['Esc', 'help.keys.back'],
  ['C · U', 'help.keys.claim'],
  ['1 … 9', 'help.keys.papers'],
  ['Alt+S', 'help.keys.sign'],
  ['Alt+R', 'help.keys.refuse'],
  ['Alt+Q', 'help.keys.receipt'],
  ['/', 'help.keys.search'],
  ['.', 'help.keys.refresh'],
  ['?', 'help.keys.help'],
];

/** The key map and where to ask. It sits at the same place on every page. */
export function HelpDialog() {
  const t = useText();
  const open = useHelpIsOpen();
  const places = usePlaces();
  const [singleKeys, setSingleKeys] = useStore(SINGLE_KEYS_PREFERENCE, true);
  return (
    <Dialog open={open} onClose={closeHelp} aria-labelledby="help-title" fullWidth maxWidth="sm">
      <DialogTitle id="help-title">{t('help.title')}</DialogTitle>
      <DialogContent>
        <Typography sx={{ mb: 1 }}>{t('help.intro')}</Typography>
        <Table size="small" aria-label={t('help.keysTitle')}>
          <TableBody>
            {KEY_MAP.map(([keys, text]) => (
              <TableRow key={keys}>
                <TableCell component="th" scope="row">
                  <kbd>{keys}</kbd>
                </TableCell>
                <TableCell>{t(text)}</TableCell>
              </TableRow>
            ))}
            {places.map(({ to, letter, label }) => (
              <TableRow key={to}>
                <TableCell component="th" scope="row">
                  <kbd>G {letter}</kbd>
                </TableCell>
                <TableCell>{t(label)}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
        <FormControlLabel
          sx={{ mt: 2 }}
          control={<Switch checked={singleKeys} onChange={(_, checked) => setSingleKeys(checked)} />}
          label={t('help.singleKeys')}
        />
        <Typography sx={{ mt: 2 }}>{t('help.support')}</Typography>
      </DialogContent>
      <DialogActions>
        <Button onClick={closeHelp}>{t('help.close')}</Button>
      </DialogActions>
    </Dialog>
  );
}
