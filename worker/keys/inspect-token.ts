import type { Pkcs11Config } from './pkcs11-config.ts';
import { findSlot, initialize, loadPkcs11Module, type Pkcs11Module, returnCodeOf } from './pkcs11-module.ts';

/** What a token shows without a PIN: whether it is there, how its PIN stands, and the public halves of our keys. */
export async function inspectToken(
  config: Pick<Pkcs11Config, 'module' | 'token'>,
  keys: readonly { name: string; id: string }[],
): Promise<{ text: string; faults: string[] }> {
  const module = await loadPkcs11Module(config.module);
  try {
    initialize(module);
    return look(module, findSlot(module, config.token), keys);
  } catch (error) {
    const code = returnCodeOf(error);
    if (code === null) throw error;
    return { text: '', faults: [`the token answers ${code}`] };
  } finally {
    finalize(module);
  }
}

function look(
  module: Pkcs11Module,
  slot: Buffer,
  keys: readonly { name: string; id: string }[],
): { text: string; faults: string[] } {
  const { call, names } = module;
  const { flags, label } = call.C_GetTokenInfo(slot);
  const pinFaults: [number, string][] = [
    [names.CKF_USER_PIN_LOCKED, 'the token has locked its PIN'],
    [names.CKF_USER_PIN_FINAL_TRY, 'one more wrong PIN locks the token'],
    [names.CKF_USER_PIN_COUNT_LOW, 'a wrong PIN was given to the token'],
  ];
  const session = call.C_OpenSession(slot, names.CKF_SERIAL_SESSION);
  const missing = keys.filter(({ id }) => countPublicHalves(module, session, id) !== 1);
  const faults = [
    ...pinFaults.filter(([flag]) => (flags & flag) !== 0).map(([, text]) => text),
    ...missing.map(({ name, id }) => `the token has no key ${id} (${name})`),
  ];
  return { text: `${label.trimEnd()}, ${keys.length} keys`, faults };
}

function countPublicHalves({ call, names }: Pkcs11Module, session: Buffer, id: string): number {
  call.C_FindObjectsInit(session, [
    { type: names.CKA_CLASS, value: names.CKO_PUBLIC_KEY },
    { type: names.CKA_ID, value: Buffer.from(id, 'hex') },
  ]);
  const found = call.C_FindObjects(session, 2).length;
  call.C_FindObjectsFinal(session);
  return found;
}

function finalize({ call }: Pkcs11Module): void {
  try {
    call.C_Finalize();
  } catch (error) {
    if (returnCodeOf(error) === null) throw error;
    // It was never ready.
  }
}
