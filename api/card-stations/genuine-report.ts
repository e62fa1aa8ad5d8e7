import { verify, X509Certificate } from 'node:crypto';
import { parseStationReport, type StationReport } from '@kualik/domain/rules/station-report.ts';

interface SignedReport {
  readonly report?: Uint8Array | null;
  readonly reportSignature?: Uint8Array | null;
}

/** What a station said of itself; null unless its own key signed it. @rule reg p.9(6) */
export function genuineReport(
  { name, certificate }: { readonly name: string; readonly certificate: Uint8Array },
  { report, reportSignature }: SignedReport,
): StationReport | null {
  if (!report || !reportSignature) return null;
  const { publicKey } = new X509Certificate(certificate);
  if (!verify('sha256', report, publicKey, reportSignature)) return null;
  const told = parseStationReport(report);
  return told?.station === name ? told : null;
}
