import type { Bytes } from '@kualik/pki/bytes.ts';
import {
  CertificateDownloadDocument,
  CopyOfRequestDocument,
  CorrectEmailDocument,
  OwnCertificatesDocument,
  OwnRequestsDocument,
  SendMailAgainDocument,
  WithdrawRequestDocument,
  type CopyOfRequestQuery,
  type OwnCaseFragment,
  type OwnCertificatesQuery,
} from '../../../codegen/generated/portal-cabinet.ts';
import { bytesOf } from './bytes.ts';
import { askInCabinet } from './cabinet.ts';

export type OwnRequest = OwnCaseFragment;
export type OwnCertificate = OwnCertificatesQuery['ownCertificates'][number];
export type OrderCopy = CopyOfRequestQuery['copyOfRequest'];

export interface OwnRequests {
  items: OwnRequest[];
  total: number;
}

/** The newest requests, so many as were asked for. */
export async function fetchOwnRequests(first: number): Promise<OwnRequests> {
  const input = { first, offset: 0, orderBy: 'SUBMITTED_AT', descending: true } as const;
  return (await askInCabinet(OwnRequestsDocument, { input })).ownRequests;
}

export async function withdrawRequest(id: string): Promise<void> {
  await askInCabinet(WithdrawRequestDocument, { id });
}

export async function correctEmail(id: string, email: string): Promise<void> {
  await askInCabinet(CorrectEmailDocument, { id, email });
}

export async function sendMailAgain(id: string): Promise<void> {
  await askInCabinet(SendMailAgainDocument, { id });
}

export async function fetchCopy(id: string): Promise<OrderCopy> {
  return (await askInCabinet(CopyOfRequestDocument, { id })).copyOfRequest;
}

/** Own certificates, or all under the BIN for who may act for the organisation. */
export async function fetchOwnCertificates(ofOrganisation = false): Promise<OwnCertificate[]> {
  return (await askInCabinet(OwnCertificatesDocument, { ofOrganisation })).ownCertificates;
}

export interface CertificateFiles {
  der: Bytes;
  /** The certificate and its authorities as one text. */
  pem: string;
}

export async function downloadCertificate(id: string): Promise<CertificateFiles> {
  const { der, pem, chainPem } = (await askInCabinet(CertificateDownloadDocument, { id })).certificateDownload;
  return { der: bytesOf(der), pem: `${pem.trim()}\n${chainPem.trim()}\n` };
}
