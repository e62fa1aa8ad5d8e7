import { useState } from 'preact/hooks';
import type { CabinetHolder } from '../api/cabinet.ts';
import type { OwnRequest } from '../api/own-lists.ts';
import type { KeyHolder } from '../keys/make-keys.ts';
import type { MadeKeys, OrderKeys } from '../keys/order-keys.ts';
import { MakeKeysForm } from '../order/MakeKeysForm.tsx';
import { ReopenFileForm } from '../order/ReopenFileForm.tsx';
import { useLanguage } from '../texts/language.tsx';
import { StepTitle } from './StepTitle.tsx';

interface RenewKeysProps {
  holder: CabinetHolder;
  request: OwnRequest | null;
  onProven: (keys: OrderKeys) => void;
}

/** New keys, made on this device as for a first order; the names are those of the open cabinet. */
export function RenewKeys({ holder, request, onProven }: RenewKeysProps) {
  const { t } = useLanguage();
  const [made, setMade] = useState<MadeKeys | null>(null);
  const ignore = () => undefined;
  return (
    <>
      <StepTitle>{t('keys.question')}</StepTitle>
      {made ? (
        <ReopenFileForm made={made} onWrong={ignore} onAgain={() => setMade(null)} onProven={onProven} />
      ) : (
        <MakeKeysForm holder={keyHolder(holder, request)} onWrong={ignore} onMade={setMade} />
      )}
    </>
  );
}

/** The IIN is masked in the cabinet; the certificate that is got again names it. */
function keyHolder({ surname, givenName, patronymic }: CabinetHolder, request: OwnRequest | null): KeyHolder {
  const names = { iin: null, surname, givenName, patronymic: patronymic ?? '' };
  return request?.nationalSignKey ? { ...names, signAlgorithm: 'gost2004' } : names;
}
