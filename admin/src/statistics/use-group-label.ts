import { CHANNEL_WORDS, LANGUAGE_WORDS } from '@kualik/domain/texts/codes/case-codes.ts';
import { ServicesDocument } from '../../../codegen/generated/admin.ts';
import { useAsk } from '../api/use-ask.ts';
import { useOffices } from '../dashboard/use-offices.ts';
import { useLocalized, useText } from '../texts/use-text.ts';
import type { Property } from './shares.ts';

/** The words of a group: its service, channel, registration centre or language. */
export function useGroupLabel(): (property: Property, key: string) => string {
  const t = useText();
  const localized = useLocalized();
  const offices = useOffices();
  const { data } = useAsk(ServicesDocument, {});
  return (property, key) => {
    if (property === 'byLanguage') return localized(LANGUAGE_WORDS[key]) || key;
    if (property === 'byOffice') return key === '' ? t('dashboard.none') : offices.nameOfCode(offices.codeOf(key));
    const [serviceId = '', channel] = key.split('/');
    if (channel !== undefined) return localized(CHANNEL_WORDS[channel]) || channel;
    return localized(data?.services.find(({ id }) => id === serviceId)?.title) || serviceId;
  };
}
