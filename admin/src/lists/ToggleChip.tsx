import { Chip } from '@mui/material';

interface ToggleChipProps {
  readonly label: string;
  readonly on: boolean;
  readonly onToggle: () => void;
}

/** A filter that is on says so by its state and a tick, not by its colour alone. */
export function ToggleChip({ label, on, onToggle }: ToggleChipProps) {
  return (
    <Chip
      component="button"
      label={on ? `✓ ${label}` : label}
      aria-pressed={on}
      color={on ? 'primary' : 'default'}
      variant={on ? 'filled' : 'outlined'}
      onClick={onToggle}
    />
  );
}
