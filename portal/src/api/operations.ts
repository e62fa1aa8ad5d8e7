import {
  CaptchaChallengeDocument,
  CaptchaPictureDocument,
  InstallationDocument,
  PolicyDocument,
  RegionsDocument,
  type CaptchaPictureQuery,
  type InstallationQuery,
  type PolicyQuery,
  type RegionsQuery,
} from '../../../codegen/generated/portal.ts';
import { ask } from './client.ts';

export type Region = RegionsQuery['regions'][number];
export type Office = Region['settlements'][number]['offices'][number];
export type Policy = PolicyQuery['policy'];
export type CaptchaPicture = CaptchaPictureQuery['captchaPicture'];
export type Installation = InstallationQuery['installation'];

export type StorageAdvice = RegionsQuery['storageAdvice'];

let advice: StorageAdvice | null = null;

/** The server's advice on keeping the key; it comes with the regions, which every order asks for before. */
export function storageAdvice(): StorageAdvice | null {
  return advice;
}

export async function fetchRegions(): Promise<Region[]> {
  const answer = await ask(RegionsDocument, {});
  advice = answer.storageAdvice;
  return answer.regions;
}

export async function fetchPolicy(): Promise<Policy> {
  return (await ask(PolicyDocument, {})).policy;
}

export async function fetchInstallation(): Promise<Installation> {
  return (await ask(InstallationDocument, {})).installation;
}

/** The task of the proof of work as JSON text. */
export async function fetchCaptchaChallenge(): Promise<string> {
  return (await ask(CaptchaChallengeDocument, {})).captchaChallenge.json;
}

export async function fetchCaptchaPicture(): Promise<CaptchaPicture> {
  return (await ask(CaptchaPictureDocument, {})).captchaPicture;
}
