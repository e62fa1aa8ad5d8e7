import { systemClock } from '@kualik/db/clock.ts';
import type { CaEntity } from '@kualik/db';
import { listAuthorities } from '@kualik/db/repositories/authority.repository.ts';
import { loadKey } from '../../../worker/keys/key-store.ts';
import { type LaterAct, readLaterAct } from '../../../worker/signing/ceremony-acts.ts';
import { runLaterCeremony } from '../../../worker/signing/later-ceremony.ts';
import { rolesOf } from './ceremony.ts';
import { type Installation, PASSPHRASE, PKI_URL } from './installation.ts';
import { runSigningJobs, type signerContext } from './signer-tools.ts';

type Signer = Awaited<ReturnType<typeof signerContext>>;

/** Holds a ceremony by its words, for example `renew root --rekey`; the signer has not heard of it yet. */
export async function announceCeremony({ database, dataDir }: Installation, wish: string | LaterAct): Promise<string> {
  const named = ['--master=A', '--custodian=B', '--custodian=C', '--confirm=B', '--confirm=C'];
  return runLaterCeremony(
    {
      ...{ orm: database.orm, clock: systemClock, dataDir, pkiUrl: PKI_URL, passphrase: PASSPHRASE },
      authorityKeyBits: 2048,
    },
    await rolesOf(named),
    typeof wish === 'string' ? actOf(wish) : wish,
  );
}

function actOf(words: string): LaterAct {
  const act = words.split(' ').filter((word) => word !== '--rekey');
  return readLaterAct(act, words.includes('--rekey'));
}

/** The same, and the running signer takes it over. */
export async function holdCeremony(installation: Installation, signer: Signer, wish: string | LaterAct) {
  await announceCeremony(installation, wish);
  const results = await runSigningJobs(signer);
  await signer.issuing.look((name) => loadKey(installation.dataDir, name, PASSPHRASE));
  return results;
}

export async function authorityNamed({ database }: Installation, name: string): Promise<CaEntity> {
  const found = (await listAuthorities(database.em())).find((one) => one.name === name);
  if (found === undefined) throw new Error(`no authority ${name}`);
  return found;
}
