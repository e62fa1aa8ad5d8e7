import HelpOutlineIcon from '@mui/icons-material/HelpOutline';
import LogoutIcon from '@mui/icons-material/Logout';
import { AppBar, Box, Button, IconButton, Toolbar, Tooltip, Typography } from '@mui/material';
import { LocalesMenuButton, ToggleThemeButton, useLogout } from 'react-admin';
import { NavLink } from 'react-router-dom';
import { useSession } from '../auth/session.ts';
import { useText } from '../texts/use-text.ts';
import { openHelp } from './help-state.ts';
import { HelpDialog } from './HelpDialog.tsx';
import { usePlaces } from './places.ts';

export function DeskBar() {
  const t = useText();
  const places = usePlaces();
  return (
    <AppBar position="static" color="default" elevation={0} sx={BAR_STYLE}>
      <Toolbar variant="dense" sx={{ gap: 1, flexWrap: 'wrap', py: 0.5, minHeight: 52 }}>
        <Typography component="span" sx={{ fontWeight: 700, letterSpacing: '0.02em', mr: 1 }}>
          Kualik
        </Typography>
        <Box
          component="nav"
          aria-label={t('nav.label')}
          sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5, flexGrow: 1 }}
        >
          {places.map(({ to, label, letter }) => (
            <Tooltip key={to} title={`G ${letter}`} describeChild>
              <Button component={NavLink} to={to} color="inherit" aria-keyshortcuts={`G ${letter}`} sx={LINK_STYLE}>
                {t(label)}
              </Button>
            </Tooltip>
          ))}
        </Box>
        <SessionTools />
      </Toolbar>
      <HelpDialog />
    </AppBar>
  );
}

function SessionTools() {
  const t = useText();
  const session = useSession();
  const logout = useLogout();
  const { employee } = session ?? {};
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5, flexWrap: 'wrap' }}>
      {employee ? (
        <Typography component="span" variant="body2" sx={{ mr: 1, display: { xs: 'none', md: 'inline' } }}>
          {employee.surname} {employee.givenName}
        </Typography>
      ) : null}
      <LocalesMenuButton />
      <ToggleThemeButton />
      <Tooltip title={`${t('help.open')} (?)`}>
        <IconButton color="inherit" aria-label={t('help.open')} aria-keyshortcuts="Shift+Slash" onClick={openHelp}>
          <HelpOutlineIcon />
        </IconButton>
      </Tooltip>
      <Tooltip title={t('nav.signOut')}>
        <IconButton color="inherit" aria-label={t('nav.signOut')} onClick={() => void logout()}>
          <LogoutIcon />
        </IconButton>
      </Tooltip>
    </Box>
  );
}

const BAR_STYLE = {
  bgcolor: 'background.paper',
  color: 'text.primary',
  borderBottom: 1,
  borderColor: 'divider',
} as const;

const LINK_STYLE = {
  borderRadius: 1,
  px: 1.5,
  '&.active': { bgcolor: 'primary.main', color: 'primary.contrastText' },
} as const;
