import { ConfigError } from '../environment.ts';
import { joinShares, splitPassphrase } from '../keys/passphrase-shares.ts';
import type { CeremonyDiary } from './ceremony-diary.ts';
import { writeOnce } from './ceremony-files.ts';
import type { CeremonyRoles } from './ceremony-roles.ts';

/** Dual control: every custodian lets the act be done, or nothing is. */
export async function confirmedByAll(roles: CeremonyRoles, act: string, diary: CeremonyDiary): Promise<void> {
  diary.note('people-named', { by: roles.master });
  for (const [index, custodian] of roles.custodians.entries()) {
    if (!(await roles.confirms(custodian, act)))
      throw new ConfigError('--confirm', `custodian ${index + 1} has not confirmed: nothing was made`);
    diary.note('confirmed', { by: custodian.name, subject: String(index + 1) });
  }
}

/** Gives each custodian his share, once and into his own file; any other group of as many as needed opens the keys too. */
export async function handShares(
  { shares, custodians }: CeremonyRoles,
  passphrase: string,
  diary: CeremonyDiary,
): Promise<void> {
  if (shares === null) return;
  const made = await splitPassphrase(passphrase, shares);
  for (const group of [made.slice(0, shares.threshold), made.slice(-shares.threshold)])
    if ((await joinShares(group)) !== passphrase) throw new Error('the shares do not give the passphrase');
  for (const [index, share] of made.entries()) {
    const custodian = custodians[index];
    if (!custodian?.shareFile) throw new Error('a share has no custodian');
    await writeOnce(custodian.shareFile, `${JSON.stringify(share)}\n`);
    diary.note('share-handed', { by: custodian.name, subject: String(index + 1) });
  }
}
