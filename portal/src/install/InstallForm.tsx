import { keyFingerprint } from '@kualik/domain/rules/key-fingerprint.ts';
import type { Bytes } from '@kualik/pki/bytes.ts';
import { useRef, useState } from 'preact/hooks';
import { ApiError } from '../api/client.ts';
import { consumeLink, recordInstalled, type InstallPackage } from '../api/install.ts';
import type { FieldError } from '../form/validation.ts';
import { runKeyTask } from '../keys/key-tasks.ts';
import { shortFingerprint } from '../keys/order-keys.ts';
import { saveFile } from '../keys/save-file.ts';
import { announce } from '../shell/page.tsx';
import { isoDay } from '../texts/dates.ts';
import { useLanguage } from '../texts/language.tsx';
import { InstallDone } from './InstallDone.tsx';
import { InstallFailure } from './InstallFailure.tsx';
import { KeyFileForm, type OpenedForm } from './KeyFileForm.tsx';

export interface Installed {
  file: Bytes;
  fileName: string;
  number: string;
  notAfter: Date;
  isRecorded: boolean;
}

/** File + password → the link is used up by the button → certificates beside their keys → finished file → recorded. */
export function InstallForm({ secret }: { secret: string }) {
  const { t } = useLanguage();
  /** Once fetched the package stays in this page: another file can be tried without a new link. */
  const fetched = useRef<InstallPackage | null>(null);
  const [failure, setFailure] = useState<ApiError | 'chain' | null>(null);
  const [installed, setInstalled] = useState<Installed | null>(null);

  const record = async (done: Installed) => {
    const isRecorded = await recordInstalled(secret).then(
      () => true,
      () => false,
    );
    setInstalled({ ...done, isRecorded });
    if (isRecorded) announce(t('install.done'));
  };

  const install = async ({ keys, password }: OpenedForm): Promise<readonly FieldError[]> => {
    setFailure(null);
    try {
      const found = (fetched.current ??= await consumeLink(secret));
      const { certificates: issued, chain, number } = found;
      const finished = await runKeyTask('finish', { keys, issued, chain, password });
      const print = await printOf(found);
      if (!finished.ok) {
        if (finished.reason === 'otherKeys')
          return [{ field: 'keyFile', key: 'error.keyFile.needed', slots: { print } }];
        setFailure('chain');
        return [];
      }
      const fileName = `kualik-certificates-${isoDay(new Date())}-${print}.p12`;
      saveFile(finished.file, fileName);
      await record({ file: finished.file, fileName, number, notAfter: finished.notAfter, isRecorded: false });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setFailure(error);
    }
    return [];
  };

  if (installed) return <InstallDone installed={installed} onRecordAgain={() => void record(installed)} />;
  return (
    <KeyFileForm button="install.button" isPrimary onOpened={install}>
      {failure && <InstallFailure failure={failure} />}
      <p class="before-send">{t('install.beforeButton')}</p>
    </KeyFileForm>
  );
}

/** The name of the pair of keys that the order was made with; the key file carries it. */
async function printOf({ certificates }: InstallPackage): Promise<string> {
  const hashOf = (usage: 'SIGN' | 'AUTH') => certificates.find((each) => each.usage === usage)?.spkiSha256 ?? '';
  return shortFingerprint(await keyFingerprint(hashOf('SIGN'), hashOf('AUTH')));
}
