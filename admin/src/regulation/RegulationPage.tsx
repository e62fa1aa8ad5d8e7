import { Box, MenuItem, Paper, TextField, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { Authenticated } from 'react-admin';
import { ServiceByIdDocument, ServicesDocument } from '../../../codegen/generated/admin.ts';
import { call } from '../api/graphql-client.ts';
import { FailureAlert } from '../layout/FailureAlert.tsx';
import { PageHeading } from '../layout/PageHeading.tsx';
import { useShortcuts } from '../layout/shortcuts.ts';
import { useLocalized, useText } from '../texts/use-text.ts';
import { StepTable } from './StepTable.tsx';

const Diagram = lazy(() => import('./Diagram.tsx'));

/** The law the cases follow: the services, their tables of actions, and the same process as a diagram. */
export default function RegulationPage() {
  const t = useText();
  return (
    <Authenticated requireAuth>
      <PageHeading title={t('regulation.title')} />
      <Regulation />
    </Authenticated>
  );
}

function Regulation() {
  const t = useText();
  const localized = useLocalized();
  const [chosen, setChosen] = useState<{ service: string | null; channel: string | null }>({
    service: null,
    channel: null,
  });
  const list = useQuery({
    queryKey: ['services'],
    queryFn: ({ signal }) => call(ServicesDocument, {}, signal),
    select: (answer) => answer.services,
  });
  const serviceId = chosen.service ?? list.data?.[0]?.id ?? null;
  useShortcuts([{ code: 'Escape', run: () => window.history.back() }]);
  if (list.error) return <FailureAlert error={list.error} />;
  if (!list.data) return <Typography role="status">{t('case.loading')}</Typography>;
  return (
    <Box sx={{ display: 'grid', gap: 2, mt: 1.5, minWidth: 0 }}>
      <Typography>{t('regulation.intro')}</Typography>
      <TextField
        select
        label={t('regulation.service')}
        value={serviceId ?? ''}
        onChange={(event) => setChosen({ service: event.target.value, channel: null })}
        sx={{ maxWidth: 720 }}
      >
        {list.data.map((service) => (
          <MenuItem key={service.id} value={service.id} sx={{ whiteSpace: 'normal' }}>
            {localized(service.title)}
          </MenuItem>
        ))}
      </TextField>
      {serviceId ? (
        <ServiceView
          id={serviceId}
          channelId={chosen.channel}
          onChannel={(channel) => setChosen({ service: serviceId, channel })}
        />
      ) : null}
    </Box>
  );
}

interface ServiceViewProps {
  readonly id: string;
  readonly channelId: string | null;
  readonly onChannel: (channel: string) => void;
}

function ServiceView({ id, channelId, onChannel }: ServiceViewProps) {
  const t = useText();
  const localized = useLocalized();
  const { data: service, error } = useQuery({
    queryKey: ['service', id],
    queryFn: ({ signal }) => call(ServiceByIdDocument, { id }, signal),
    select: (answer) => answer.service,
  });
  if (error) return <FailureAlert error={error} />;
  if (!service) return <Typography role="status">{t('case.loading')}</Typography>;
  const channel = service.channels.find((known) => known.id === channelId) ?? service.channels[0];
  if (!channel) return null;
  return (
    <>
      <Box sx={{ display: 'flex', gap: 2, flexWrap: 'wrap', alignItems: 'center' }}>
        <TextField
          select
          label={t('regulation.channel')}
          value={channel.id}
          onChange={(event) => onChannel(event.target.value)}
          sx={{ minWidth: 220 }}
        >
          {service.channels.map((known) => (
            <MenuItem key={known.id} value={known.id}>
              {known.source} · {known.id}
            </MenuItem>
          ))}
        </TextField>
        <Typography variant="body2" color="text.secondary">
          {t('regulation.version')}: {service.version} · {t('regulation.source')}: {channel.source}
        </Typography>
      </Box>
      <Box sx={VIEW_GRID}>
        <Paper component="section" variant="outlined" aria-labelledby="diagram-title" sx={{ p: 2, minWidth: 0 }}>
          <Typography variant="h2" id="diagram-title">
            {t('regulation.diagram')}
          </Typography>
          <Typography variant="body2" color="text.secondary">
            {t('regulation.diagramHint')}
          </Typography>
          <Suspense fallback={<Typography role="status">{t('case.loading')}</Typography>}>
            <Diagram key={`${id} ${channel.id}`} xml={channel.bpmn} />
          </Suspense>
        </Paper>
        <Paper component="section" variant="outlined" aria-labelledby="steps-title" sx={{ p: 2, minWidth: 0 }}>
          <Typography variant="h2" id="steps-title">
            {t('regulation.steps')}
          </Typography>
          <StepTable steps={channel.steps} />
          {channel.limits.length > 0 ? (
            <Typography variant="h3" sx={{ mt: 2 }}>
              {t('regulation.limits')}
            </Typography>
          ) : null}
          <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
            {channel.limits.map((limit) => (
              <li key={`${limit.from} ${limit.within} ${limit.clause ?? ''}`}>
                {localized(limit.text)} ({limit.from}
                {limit.clause ? `, ${limit.clause}` : ''})
              </li>
            ))}
          </Box>
        </Paper>
      </Box>
    </>
  );
}

const VIEW_GRID = {
  display: 'grid',
  gap: 2,
  alignItems: 'start',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', xl: 'minmax(0, 1fr) minmax(0, 1fr)' },
} as const;
