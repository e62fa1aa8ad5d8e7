import { OfficeDirectoryDocument } from '../../../codegen/generated/figures.ts';
import type { OfficeDirectoryQuery } from '../../../codegen/generated/figures.ts';
import { useAsk } from '../api/use-ask.ts';
import { useLocalized } from '../texts/use-text.ts';

export type Office = OfficeDirectoryQuery['regions'][number]['settlements'][number]['offices'][number];

export interface Offices {
  readonly all: readonly Office[];
  readonly nameOfCode: (code: string) => string;
  readonly codeOf: (id: string | null) => string;
}

/** The registration centres in the order of the server. */
export function useOffices(): Offices {
  const localized = useLocalized();
  const { data } = useAsk(OfficeDirectoryDocument, {});
  const all = (data?.regions ?? []).flatMap(({ settlements }) => settlements.flatMap(({ offices }) => offices));
  return {
    all,
    nameOfCode: (code) => localized(all.find((office) => office.code === code)?.name) || code,
    codeOf: (id) => all.find((office) => office.id === id)?.code ?? '',
  };
}
