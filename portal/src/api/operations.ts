import type { LocalizedText } from '../texts/texts.ts';
import { ask } from './client.ts';

export interface Office {
  id: string;
  code: string;
  kind: string;
  name: LocalizedText;
  address: LocalizedText;
  phone: string | null;
  hours: LocalizedText;
}
export interface Settlement {
  id: string;
  name: LocalizedText;
  offices: Office[];
}
export interface Region {
  code: string;
  name: LocalizedText;
  settlements: Settlement[];
}
export interface Policy {
  version: string;
  publishedOn: string;
  text: LocalizedText;
}
export interface CaptchaPicture {
  id: string;
  svg: string;
  audio: string;
  /** How to listen: the sound counts tones. */
  audioHint: LocalizedText;
}
export interface Installation {
  mode: string;
  testSuffix: string | null;
}

const WORDS = '{ kk ru en }';

export async function fetchRegions(): Promise<Region[]> {
  const query = `query Regions { regions { code name ${WORDS} settlements { id name ${WORDS} offices {
    id code kind name ${WORDS} address ${WORDS} phone hours ${WORDS} } } } }`;
  return (await ask<{ regions: Region[] }>(query)).regions;
}

export async function fetchPolicy(): Promise<Policy> {
  const query = `query Policy { policy { version publishedOn text ${WORDS} } }`;
  return (await ask<{ policy: Policy }>(query)).policy;
}

export async function fetchInstallation(): Promise<Installation> {
  return (await ask<{ installation: Installation }>('query Installation { installation { mode testSuffix } }'))
    .installation;
}

export async function fetchCaptchaChallenge(): Promise<string> {
  const query = 'query CaptchaChallenge { captchaChallenge { json } }';
  return (await ask<{ captchaChallenge: { json: string } }>(query)).captchaChallenge.json;
}

export async function fetchCaptchaPicture(): Promise<CaptchaPicture> {
  const query = `query CaptchaPicture { captchaPicture { id svg audio audioHint ${WORDS} } }`;
  return (await ask<{ captchaPicture: CaptchaPicture }>(query)).captchaPicture;
}
