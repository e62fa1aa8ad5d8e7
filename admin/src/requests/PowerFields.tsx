import { Box, TextField } from '@mui/material';
import type { TextKey } from '../texts/use-text.ts';
import { useText } from '../texts/use-text.ts';
import type { PowerDraft } from './case-draft.ts';
import type { CaseBlockProps } from './IdentifyBlock.tsx';

const FIELDS: readonly { field: keyof PowerDraft; label: TextKey; type: 'text' | 'date' }[] = [
  { field: 'number', label: 'papers.powerNumber', type: 'text' },
  { field: 'issuedOn', label: 'papers.powerDate', type: 'date' },
  { field: 'issuer', label: 'papers.powerIssuer', type: 'text' },
];

/** Number, day and notary of a representative's power of attorney: it serves once. @rule std1 annex 2, annex 5 */
export function PowerFields({ draft, changeDraft }: Pick<CaseBlockProps, 'draft' | 'changeDraft'>) {
  const t = useText();
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      {FIELDS.map(({ field, label, type }) => (
        <TextField
          key={field}
          type={type}
          label={t(label)}
          value={draft.power[field]}
          onChange={({ target }) => changeDraft({ power: { ...draft.power, [field]: target.value } })}
          slotProps={{ inputLabel: { shrink: true }, htmlInput: { autoComplete: 'off', maxLength: 300 } }}
          size="small"
          fullWidth
        />
      ))}
    </Box>
  );
}
