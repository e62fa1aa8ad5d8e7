import type { TextKey } from '../texts/use-text.ts';
import type { PastedCertificate } from './station-certificate.ts';

/** What is typed of a new station. */
export interface Enrolment {
  readonly name: string;
  readonly officeId: string;
  readonly pasted: string;
  readonly certificate: PastedCertificate | null;
  readonly isCompared: boolean;
}

export const EMPTY_ENROLMENT: Enrolment = { name: '', officeId: '', pasted: '', certificate: null, isCompared: false };

export type Fault = 'name' | 'office' | 'certificate' | 'compared';

export const FAULT_TEXTS: Readonly<Record<Fault, TextKey>> = {
  name: 'stations.enrolling.nameWrong',
  office: 'stations.enrolling.officeMissing',
  certificate: 'stations.enrolling.certificateWrong',
  compared: 'stations.enrolling.sameMissing',
};

const NAME = /^[a-z0-9]([a-z0-9-]{0,30}[a-z0-9])?$/;

/** What has to be put right before it is sent; the server judges again. */
export function faultsOf({ name, officeId, certificate, isCompared }: Enrolment): Fault[] {
  const found: Fault[] = [];
  if (!NAME.test(name.trim())) found.push('name');
  if (officeId === '') found.push('office');
  if (certificate === null) found.push('certificate');
  else if (!isCompared) found.push('compared');
  return found;
}
