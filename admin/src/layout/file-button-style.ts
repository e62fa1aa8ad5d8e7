/** A label that looks like a button and holds the choice of a file. */
export const FILE_BUTTON_STYLE = {
  position: 'relative',
  overflow: 'hidden',
  display: 'inline-flex',
  alignItems: 'center',
  minHeight: 40,
  px: 2,
  border: 1,
  borderColor: 'primary.main',
  borderRadius: 1,
  color: 'primary.main',
  fontWeight: 600,
  '&:hover': { bgcolor: 'action.hover' },
  '&:focus-within': { outline: '3px solid', outlineColor: 'secondary.main', outlineOffset: 2 },
} as const;

/** The native input covers the button, so that the keyboard, the pointer and the voice name all reach the same thing. */
export const FILE_INPUT_STYLE = { position: 'absolute', inset: 0, opacity: 0, cursor: 'pointer' } as const;
