import type { OwnCertificatesExportInput, OwnCertificateType } from './own-certificate.type.ts';

/** Those that are asked for, in the order that is asked for; newest first unless said otherwise. */
export function chooseCertificates(
  all: readonly OwnCertificateType[],
  { standings, usages, orderBy = 'issuedAt', descending = true }: Partial<OwnCertificatesExportInput>,
): OwnCertificateType[] {
  const chosen = all.filter(
    ({ standing, usage }) =>
      (!standings?.length || standings.includes(standing)) && (!usages?.length || usages.includes(usage)),
  );
  const sign = descending ? -1 : 1;
  return chosen.toSorted((one, other) => sign * (Number(one[orderBy]) - Number(other[orderBy])));
}
