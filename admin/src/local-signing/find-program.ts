import { isSigningVersion, LOCAL_SIGNING_ADDRESSES } from '@kualik/domain/rules/local-signing.ts';
import { SigningFailure } from '../signing/signing-failure.ts';
import type { SigningFailureCode } from '../signing/signing-failure.ts';
import { LocalProgram } from './local-program.ts';
import { programPermission } from './program-permission.ts';

/**
 * The signing program of this machine, by the first address that answers. Called on a click only: the browser may ask the
 * person whether the page may reach it. Tells apart: asked, not allowed, not running, too old. @rule reg p.15
 */
export async function findProgram(gone: AbortSignal): Promise<LocalProgram> {
  if ((await programPermission()) === 'denied') throw new SigningFailure('PROGRAM_BLOCKED');
  let isOld = false;
  for (const address of LOCAL_SIGNING_ADDRESSES) {
    const program = await LocalProgram.open(address, gone);
    if (gone.aborted) throw new SigningFailure('PROGRAM_CANCELLED');
    if (program === null) continue;
    if (isSigningVersion(program.version)) return program;
    program.close();
    isOld = true;
  }
  if (isOld) throw new SigningFailure('PROGRAM_OLD');
  throw new SigningFailure(await whyNobodyAnswers());
}

/** Pages of this very machine reach it without being asked. */
const LOCAL_SITES = ['localhost', '127.0.0.1'];

async function whyNobodyAnswers(): Promise<SigningFailureCode> {
  const permission = await programPermission();
  if (permission === 'denied') return 'PROGRAM_BLOCKED';
  const isUnanswered = permission === 'prompt' && !LOCAL_SITES.includes(window.location.hostname);
  return isUnanswered ? 'PROGRAM_ASKED' : 'PROGRAM_ABSENT';
}
