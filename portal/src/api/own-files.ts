import type { Bytes } from '@kualik/pki/bytes.ts';
import {
  ExportOwnCertificatesDocument,
  ExportOwnRequestsDocument,
  OrderSealedOwnCertificatesDocument,
  OrderSealedOwnRequestsDocument,
  OwnPaperDocument,
  OwnPapersDocument,
  SealedOwnExportDocument,
  type CsvTextFragment,
  type OwnPapersQuery,
} from '../../../codegen/generated/portal-cabinet.ts';
import type { Language } from '../texts/texts.ts';
import { bytesOf } from './bytes.ts';
import { askInCabinet } from './cabinet.ts';

export type OwnPaper = OwnPapersQuery['ownPapers'][number];

export async function fetchOwnPapers(requestId: string): Promise<OwnPaper[]> {
  return (await askInCabinet(OwnPapersDocument, { requestId })).ownPapers;
}

/** The sealed PDF; null while it waits for its seal. */
export async function fetchOwnPaper(id: string): Promise<Bytes | null> {
  const { pdf } = (await askInCabinet(OwnPaperDocument, { id })).ownPaper;
  return pdf === null ? null : bytesOf(pdf);
}

/** A list of the cabinet as files: as a table at once, and under the seal of the provider once that is made. */
export interface ListFiles {
  name: string;
  fetchTable: (language: Language) => Promise<CsvTextFragment>;
  orderSealed: (language: Language) => Promise<string>;
}

const ALL = { orderBy: 'SUBMITTED_AT', descending: true } as const;

export const REQUEST_FILES: ListFiles = {
  name: 'requests',
  fetchTable: async (language) =>
    (await askInCabinet(ExportOwnRequestsDocument, { input: ALL, language })).exportOwnRequests,
  orderSealed: async (language) =>
    (await askInCabinet(OrderSealedOwnRequestsDocument, { input: ALL, language })).orderSealedOwnRequests.id,
};

export function certificateFiles(ofOrganisation: boolean): ListFiles {
  return {
    name: 'certificates',
    fetchTable: async (language) =>
      (await askInCabinet(ExportOwnCertificatesDocument, { language, ofOrganisation })).exportOwnCertificates,
    orderSealed: async (language) =>
      (await askInCabinet(OrderSealedOwnCertificatesDocument, { language, ofOrganisation })).orderSealedOwnCertificates
        .id,
  };
}

/** The sealed list (CMS); null while it waits for its seal. */
export async function fetchSealed(id: string): Promise<Bytes | null> {
  const sealed = (await askInCabinet(SealedOwnExportDocument, { id })).sealedOwnExport?.sealed ?? null;
  return sealed === null ? null : bytesOf(sealed);
}
