import { Link } from '@mui/material';
import { PROFILES } from '@kualik/domain/rules/profiles/registry.ts';
import { USAGE_WORDS } from '@kualik/domain/texts/codes/certificate-codes.ts';
import { AuthoritiesDocument } from '../../../codegen/generated/portal.ts';
import { useAsk } from '../api/use-ask.ts';
import { Asked } from '../layout/Asked.tsx';
import { formatMoment } from '../layout/moments.ts';
import { useLocalized, useText } from '../texts/use-text.ts';
import { DataTable } from './DataTable.tsx';
import { Section } from './Section.tsx';

/** The authorities with their files, and the profiles by which certificates are made. */
export function AuthoritiesSection() {
  const t = useText();
  const localized = useLocalized();
  const asked = useAsk(AuthoritiesDocument, {});
  return (
    <>
      <Section title={t('administration.authorities')}>
        <Asked answer={asked}>
          {({ authorities }) => (
            <DataTable
              label={t('administration.authorities')}
              headings={[
                t('administration.name'),
                t('administration.subject'),
                t('administration.until'),
                'SHA-256',
                t('administration.files'),
              ]}
              rows={authorities.map(({ name, subject, notAfter, sha256, certificateUrl, crlUrl }) => [
                name,
                name,
                subject,
                formatMoment(notAfter),
                <code key="hash" style={{ overflowWrap: 'anywhere' }}>
                  {sha256}
                </code>,
                <span key="files">
                  <Link href={certificateUrl} sx={FILE_LINK} aria-label={`${name}.cer`}>
                    .cer
                  </Link>{' '}
                  <Link href={crlUrl} sx={FILE_LINK} aria-label={`${name}.crl`}>
                    .crl
                  </Link>
                </span>,
              ])}
            />
          )}
        </Asked>
      </Section>
      <Section title={t('administration.profiles')}>
        <DataTable
          label={t('administration.profiles')}
          headings={[
            t('administration.profile'),
            t('administration.usage'),
            t('administration.keyAlgorithm'),
            t('administration.validity'),
          ]}
          rows={PROFILES.map(({ id, version, usage, keyAlgorithm, minKeyBits, validity }) => [
            `${id} ${version}`,
            `${id}, ${version}`,
            localized(USAGE_WORDS[usage]),
            `${keyAlgorithm}, ${minKeyBits}`,
            t('administration.years', { count: Number(validity.slice(1, -1)) }),
          ])}
        />
      </Section>
    </>
  );
}

const FILE_LINK = { display: 'inline-block', minWidth: 32, minHeight: 28, mr: 1 } as const;
