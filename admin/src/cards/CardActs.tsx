import { Box, Button } from '@mui/material';
import { CHIP_CARD_MOVES } from '@kualik/domain/rules/chip-cards.ts';
import type { ChipCardState } from '@kualik/domain/rules/chip-cards.ts';
import { useText } from '../texts/use-text.ts';
import type { EmployeeMove, WantedMove } from './MoveDialog.tsx';

interface CardActsProps {
  readonly card: { readonly cardId: string; readonly state: ChipCardState };
  readonly onWant: (wanted: WantedMove) => void;
}

/** What an employee may record of a card that stands so: the same table the server asks. */
export function CardActs({ card, onWant }: CardActsProps) {
  const t = useText();
  const acts = CHIP_CARD_MOVES.flatMap(({ state, action, who }): EmployeeMove[] =>
    state === card.state && who === 'employee' && action !== 'personalise' ? [action] : [],
  );
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
      {acts.map((act) => (
        <Button
          key={act}
          size="small"
          variant="outlined"
          aria-label={`${t(`cards.moves.${act}`)}: ${card.cardId}`}
          onClick={() => onWant({ ...card, act })}
        >
          {t(`cards.moves.${act}`)}
        </Button>
      ))}
    </Box>
  );
}
