import { defaultDarkTheme, defaultLightTheme } from 'react-admin';
import type { RaThemeOptions } from 'react-admin';

/** The system's own faces: they hold all 42 Kazakh letters in one font, and nothing has to be loaded. */
const FONTS = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", Arial, sans-serif';
const MONO = 'ui-monospace, "SFMono-Regular", "Cascadia Mono", "DejaVu Sans Mono", monospace';

type Palette = NonNullable<RaThemeOptions['palette']>;

function themeOf(base: RaThemeOptions, palette: Palette): RaThemeOptions {
  return {
    ...base,
    palette,
    shape: { borderRadius: 8 },
    sidebar: { width: 208, closedWidth: 52 },
    typography: {
      fontFamily: FONTS,
      button: { textTransform: 'none', fontWeight: 600 },
      h1: { fontSize: '1.5rem', fontWeight: 650, lineHeight: 1.25, overflowWrap: 'anywhere' },
      h2: { fontSize: '1.0625rem', fontWeight: 650, lineHeight: 1.3, overflowWrap: 'anywhere' },
      h3: { fontSize: '0.9375rem', fontWeight: 650, lineHeight: 1.3 },
    },
    components: {
      ...base.components,
      MuiCssBaseline: {
        styleOverrides: {
          'code, kbd, pre': { fontFamily: MONO, fontSize: '0.9em' },
          kbd: {
            border: '1px solid currentColor',
            borderRadius: 4,
            padding: '0 .4em',
            whiteSpace: 'nowrap',
          },
          ':focus-visible': {
            outline: '3px solid',
            outlineOffset: 2,
            outlineColor: String(palette.secondary && 'main' in palette.secondary ? palette.secondary.main : 'orange'),
          },
          '@media (prefers-reduced-motion: reduce)': {
            '*, *::before, *::after': { animation: 'none !important', transition: 'none !important' },
          },
        },
      },
      MuiButton: { defaultProps: { disableElevation: true }, styleOverrides: { root: { minHeight: 36 } } },
      MuiPaper: { styleOverrides: { root: { backgroundImage: 'none' } } },
      MuiTableCell: { styleOverrides: { root: { padding: '8px 12px' } } },
      MuiTextField: { defaultProps: { variant: 'outlined', size: 'small', margin: 'none' } },
      MuiFormControl: { defaultProps: { variant: 'outlined', size: 'small', margin: 'none' } },
    },
  };
}

export const lightTheme = themeOf(defaultLightTheme, {
  mode: 'light',
  primary: { main: '#0b5563', dark: '#073c46', contrastText: '#ffffff' },
  secondary: { main: '#b35c00', contrastText: '#ffffff' },
  background: { default: '#f2f5f6', paper: '#ffffff' },
  text: { primary: '#16252a', secondary: '#47585e' },
  error: { main: '#b3261e' },
  warning: { main: '#8a5300' },
  success: { main: '#1b6b3a' },
  info: { main: '#0b5563' },
  divider: '#d3dcdf',
});

export const darkTheme = themeOf(defaultDarkTheme, {
  mode: 'dark',
  primary: { main: '#7fd0de', dark: '#4fa9b9', contrastText: '#06272d' },
  secondary: { main: '#f2b366', contrastText: '#2b1a00' },
  background: { default: '#0f191c', paper: '#17252a' },
  text: { primary: '#e7eef0', secondary: '#adbdc2' },
  error: { main: '#ff9b92' },
  warning: { main: '#f2c14e' },
  success: { main: '#82d49f' },
  info: { main: '#7fd0de' },
  divider: '#33474d',
});
