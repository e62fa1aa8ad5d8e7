import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createPkcs12 } from '@kualik/pki/pkcs12.ts';
import type { Page } from 'playwright-core';
import { CreateHoldDocumentDocument, HoldBySignatureDocument } from '../../../codegen/generated/holds.ts';
import type { ApiUnderTest } from '../../support/api-server.ts';
import { base64 } from '../../support/api-staff.ts';
import type { IssuedHolder, Person } from '../../support/holders.ts';
import { signAs } from '../../support/test-ca.ts';

export const FILE_PASSWORD = 'Құлпын-ашар-2026';

/** The finished key file of a person, as installing leaves it, with the certificates that are named. */
export async function keyFileOf(folder: string, name: string, holders: readonly IssuedHolder[]): Promise<string> {
  const path = join(folder, `${name}.p12`);
  const file = await createPkcs12({
    password: FILE_PASSWORD,
    entries: holders.map(({ privateKey, der }, index) => ({
      friendlyName: `key ${index}`,
      privateKey: new Uint8Array(privateKey.export({ format: 'der', type: 'pkcs8' })),
      certificate: der,
    })),
    certificates: [],
    iterations: 600_000,
  });
  await writeFile(path, file);
  return path;
}

export function fileOf(folder: string, name: string, { sign, auth }: Person): Promise<string> {
  return keyFileOf(folder, name, [sign, auth]);
}

export async function chooseFile(page: Page, path: string, password = FILE_PASSWORD): Promise<void> {
  await page.getByLabel('Кілт файлы').setInputFiles(path);
  await page.getByLabel('Файлдың құпиясөзі').fill(password);
  await page.getByRole('button', { name: 'Файлды ашу' }).click();
}

/** Signs in as a person does, by visible labels. */
export async function enterCabinet(page: Page, path: string): Promise<void> {
  await chooseFile(page, path);
  await page.getByRole('button', { name: 'Қол қойып кіру' }).click();
  await page.getByRole('heading', { level: 1, name: 'Жеке кабинет', exact: true }).waitFor();
}

/** Suspends certificates of a person as he would with his signature key; that key counts itself. */
export async function suspend(api: ApiUnderTest, { sign }: Person, targets: readonly IssuedHolder[]): Promise<void> {
  const input = { act: 'HOLD' as const, serials: targets.map(({ serialHex }) => serialHex) };
  const { data } = await api.ask(CreateHoldDocumentDocument, { input });
  const document = Buffer.from(data?.createHoldDocument.document ?? '', 'base64');
  const { errors } = await api.ask(HoldBySignatureDocument, { cms: base64(await signAs(sign, document)) });
  if (errors.length > 0) throw new Error(`not suspended: ${errors[0]?.extensions.code}`);
}
