import { Box, Button } from '@mui/material';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { useEffect, useRef, useState } from 'react';
import 'bpmn-js/dist/assets/diagram-js.css';
import { FailureAlert } from '../layout/FailureAlert.tsx';
import { useText } from '../texts/use-text.ts';

const ZOOM_STEP = 1.25;
const PAN_STEP = 120;

/**
 * The process drawn from its definition. The bpmn.io mark stays visible and uncovered (its licence asks for it). Pan
 * and zoom have buttons (WCAG 2.5.7); screen readers are sent to the table beside it.
 */
export default function Diagram({ xml }: { readonly xml: string }) {
  const t = useText();
  const container = useRef<HTMLDivElement>(null);
  const viewer = useRef<NavigatedViewer | null>(null);
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    if (!container.current) return undefined;
    const made = new NavigatedViewer({ container: container.current });
    let isGone = false;
    viewer.current = made;
    const draw = async (): Promise<void> => {
      try {
        await made.importXML(xml);
        if (!isGone) made.get('canvas').zoom('fit-viewport', 'auto');
      } catch (failure) {
        if (!isGone) setError(failure);
      }
    };
    void draw();
    return () => {
      isGone = true;
      viewer.current = null;
      made.destroy();
    };
  }, [xml]);
  const zoom = (factor: number) => () => {
    const canvas = viewer.current?.get('canvas');
    canvas?.zoom(canvas.zoom() * factor);
  };
  const pan = (dx: number, dy: number) => () => viewer.current?.get('canvas').scroll({ dx, dy });
  const fit = (): void => void viewer.current?.get('canvas').zoom('fit-viewport', 'auto');
  return (
    <Box>
      {error ? <FailureAlert error={error} /> : null}
      <Box role="group" aria-label={t('regulation.view')} sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5, my: 1 }}>
        <Button size="small" onClick={zoom(ZOOM_STEP)}>
          {t('regulation.zoomIn')}
        </Button>
        <Button size="small" onClick={zoom(1 / ZOOM_STEP)}>
          {t('regulation.zoomOut')}
        </Button>
        <Button size="small" onClick={fit}>
          {t('regulation.fit')}
        </Button>
        <Button size="small" onClick={pan(PAN_STEP, 0)} aria-label={t('regulation.left')}>
          ←
        </Button>
        <Button size="small" onClick={pan(-PAN_STEP, 0)} aria-label={t('regulation.right')}>
          →
        </Button>
        <Button size="small" onClick={pan(0, PAN_STEP)} aria-label={t('regulation.up')}>
          ↑
        </Button>
        <Button size="small" onClick={pan(0, -PAN_STEP)} aria-label={t('regulation.down')}>
          ↓
        </Button>
      </Box>
      <Box ref={container} sx={CANVAS_STYLE} />
    </Box>
  );
}

/** The drawing has dark lines, so its ground stays light in both themes. */
const CANVAS_STYLE = {
  height: { xs: 360, md: 560 },
  bgcolor: '#ffffff',
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
} as const;
