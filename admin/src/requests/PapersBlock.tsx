import {
  Alert,
  Box,
  Button,
  Checkbox,
  FormControlLabel,
  Radio,
  RadioGroup,
  TextField,
  Typography,
} from '@mui/material';
import type { CaseRequest } from '../api/types.ts';
import { useLocalized, useText } from '../texts/use-text.ts';
import { Block } from './Block.tsx';
import { toggled } from './case-draft.ts';
import type { CaseBlockProps } from './IdentifyBlock.tsx';
import { PaperScans } from './PaperScans.tsx';
import { PowerFields } from './PowerFields.tsx';
import { groupHex, judgeScan } from './scan.ts';
import { mayHavePower } from './scanned-papers.ts';
import { hasOriginals, missingPapers } from './why-not.ts';

/** 2 Papers: the list of the standard, ticked one by one, and the key fingerprint of the paper application. @rule std1 p.9 */
export function PapersBlock(props: CaseBlockProps & { readonly onMismatch: () => void; readonly reload: () => void }) {
  const t = useText();
  const { request, draft } = props;
  const mayWork = request.allowedActions.includes('ACCEPT_DOCUMENTS');
  const needed = request.documentList.filter((item) => item.required).length;
  const seen = mayWork
    ? needed - missingPapers(request, draft).length
    : request.documents.filter((document) => document.kind === 'PAPER').length;
  const count = t('papers.count', { seen, all: needed });
  const complete =
    mayWork && missingPapers(request, draft).length === 0 && judgeScan(draft.scan, request) === 'matches';
  return (
    <Block step={2} title={t('papers.title')} result={complete || request.receipt ? count : null}>
      <PaperList {...props} editable={mayWork} />
      {mayWork ? <PaperScans request={request} reload={props.reload} /> : null}
      {mayWork && mayHavePower(request) ? <PowerFields {...props} /> : null}
      {mayWork && hasOriginals(request) ? <ReturnedTick {...props} /> : null}
      {mayWork && request.applicant.kind === 'INDIVIDUAL' && request.office.kind === 'PSC' ? (
        <IdentityCardTick {...props} />
      ) : null}
      {mayWork ? <ScanField {...props} /> : null}
      <Typography variant="body2" color="text.secondary">
        {t('papers.fingerprint')}: <code style={{ overflowWrap: 'anywhere' }}>{groupHex(request.fingerprint)}</code>
      </Typography>
    </Block>
  );
}

function PaperList({ request, draft, changeDraft, editable }: CaseBlockProps & { readonly editable: boolean }) {
  const t = useText();
  const localized = useLocalized();
  const wasSeen = (id: string): boolean =>
    editable
      ? draft.seen.includes(id)
      : request.documents.some((document) => document.itemId === id && document.seenAt);
  return (
    <Box component="ol" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 0.5 }}>
      {request.documentList.map((item, index) => (
        <li key={item.id}>
          {editable ? (
            <FormControlLabel
              sx={{ alignItems: 'flex-start', mr: 0 }}
              control={
                <Checkbox
                  checked={wasSeen(item.id)}
                  onChange={() => changeDraft({ seen: toggled(draft.seen, item.id) })}
                  slotProps={{ input: { 'aria-keyshortcuts': String(index + 1) } }}
                />
              }
              label={<PaperLabel item={item} index={index} />}
            />
          ) : (
            <Typography variant="body2">
              <span aria-hidden="true">{wasSeen(item.id) ? '☑' : '☐'}</span> {localized(item.title)} –{' '}
              {wasSeen(item.id) ? t('papers.seen') : t('papers.notSeen')}
            </Typography>
          )}
          {editable && wasSeen(item.id) && item.options.length > 0 ? (
            <AlternativeChoice item={item} draft={draft} changeDraft={changeDraft} />
          ) : null}
        </li>
      ))}
    </Box>
  );
}

interface AlternativeChoiceProps extends Pick<CaseBlockProps, 'draft' | 'changeDraft'> {
  readonly item: CaseRequest['documentList'][number];
}

/** Which of the papers that serve alike was shown. @rule std1 p.9 */
function AlternativeChoice({ item, draft, changeDraft }: AlternativeChoiceProps) {
  const t = useText();
  const localized = useLocalized();
  return (
    <RadioGroup
      aria-label={`${localized(item.title)}: ${t('papers.which')}`}
      value={draft.chosen[item.id] ?? ''}
      onChange={(event) => changeDraft({ chosen: { ...draft.chosen, [item.id]: event.target.value } })}
      sx={{ pl: 4 }}
    >
      {item.options.map((option) => (
        <FormControlLabel
          key={option.id}
          value={option.id}
          control={<Radio size="small" />}
          label={`${localized(option.title)} · ${option.clause}`}
        />
      ))}
    </RadioGroup>
  );
}

/** Originals are compared and go back at once. @rule std1 p.9 */
function ReturnedTick({ draft, changeDraft }: Pick<CaseBlockProps, 'draft' | 'changeDraft'>) {
  const t = useText();
  return (
    <FormControlLabel
      control={<Checkbox checked={draft.returned} onChange={() => changeDraft({ returned: !draft.returned })} />}
      label={t('papers.returned')}
    />
  );
}

/** The term then begins when the finished card is here. @rule std1 p.4(1) */
function IdentityCardTick({ draft, changeDraft }: Pick<CaseBlockProps, 'draft' | 'changeDraft'>) {
  const t = useText();
  const toggle = (): void => changeDraft({ withIdentityCard: !draft.withIdentityCard });
  return (
    <FormControlLabel
      control={<Checkbox checked={draft.withIdentityCard} onChange={toggle} />}
      label={t('papers.withIdentityCard')}
    />
  );
}

function PaperLabel({ item, index }: { readonly item: CaseRequest['documentList'][number]; readonly index: number }) {
  const t = useText();
  const localized = useLocalized();
  return (
    <Box component="span" sx={{ display: 'block', pt: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
      {localized(item.title)}
      <Typography component="span" variant="body2" color="text.secondary" sx={{ display: 'block' }}>
        {[item.required ? '' : t('papers.optional'), item.clause ?? '', `${t('papers.key')}: ${index + 1}`]
          .filter(Boolean)
          .join(' · ')}
      </Typography>
    </Box>
  );
}

/** A scanner types the text of the QR code; the fingerprint under it may be typed by hand as well. */
function ScanField({ request, draft, changeDraft, onMismatch }: CaseBlockProps & { readonly onMismatch: () => void }) {
  const t = useText();
  const verdict = judgeScan(draft.scan, request);
  const wrong = verdict === 'differs' || verdict === 'other-request';
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <TextField
        label={t('papers.scan')}
        value={draft.scan}
        error={wrong || verdict === 'unreadable'}
        helperText={verdict === 'unreadable' ? t('papers.scanUnreadable') : t('papers.scanHint')}
        onChange={(event) => changeDraft({ scan: event.target.value })}
        slotProps={{ htmlInput: { autoComplete: 'off', spellCheck: false } }}
        fullWidth
      />
      <Box aria-live="polite">
        {verdict === 'matches' ? <Alert severity="success">{t('papers.scanMatches')}</Alert> : null}
        {verdict === 'other-request' ? <Alert severity="error">{t('papers.scanOther')}</Alert> : null}
        {verdict === 'differs' ? (
          <Alert
            severity="error"
            action={
              <Button color="inherit" onClick={onMismatch}>
                {t('papers.refuse')}
              </Button>
            }
          >
            {t('papers.scanDiffers')}
          </Alert>
        ) : null}
      </Box>
    </Box>
  );
}
