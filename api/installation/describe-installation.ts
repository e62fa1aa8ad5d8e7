import type { ApiContext } from '../context.ts';
import type { InstallationType } from './installation.type.ts';

/** Ending of the authorities' names in a demonstration, so that nobody takes its certificates for real ones. */
const DEMO_SUFFIX = 'TEST';

/** Facts the screens need before anybody signs in: the demo banner and the time of the server. */
export function describeInstallation({ config, now }: ApiContext): InstallationType {
  const { mode, publicUrl } = config;
  return { mode, testSuffix: mode === 'demo' ? DEMO_SUFFIX : null, now, publicUrl };
}
