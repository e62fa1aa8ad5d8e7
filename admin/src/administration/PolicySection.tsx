import { Box, Typography } from '@mui/material';
import { PolicyDocument } from '../../../codegen/generated/portal.ts';
import { useAsk } from '../api/use-ask.ts';
import { Asked } from '../layout/Asked.tsx';
import { FactList } from '../layout/FactList.tsx';
import { formatDay } from '../layout/moments.ts';
import { useLocalized, useText } from '../texts/use-text.ts';
import { Section } from './Section.tsx';

/** The policy in force: every consent names its version. @rule reg p.19(4) */
export function PolicySection() {
  const t = useText();
  const localized = useLocalized();
  const asked = useAsk(PolicyDocument, {});
  return (
    <Section title={t('administration.policy')}>
      <Asked answer={asked}>
        {({ policy }) => (
          <>
            <FactList
              facts={[
                [t('administration.version'), policy.version],
                [t('administration.published'), formatDay(policy.publishedOn)],
              ]}
            />
            <Box component="details">
              <Box component="summary" sx={{ cursor: 'pointer' }}>
                {t('administration.policyText')}
              </Box>
              <Typography sx={{ whiteSpace: 'pre-wrap', mt: 1 }}>{localized(policy.text)}</Typography>
            </Box>
          </>
        )}
      </Asked>
    </Section>
  );
}
