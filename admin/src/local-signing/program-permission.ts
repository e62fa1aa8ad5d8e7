/** As browsers call it: of late, and before. One that knows neither asks nobody. */
const NAMES = ['loopback-network', 'local-network-access'];

/** Whether this page may reach a program of its machine: the browser will ask, the person said yes, or no. */
export async function programPermission(): Promise<PermissionState> {
  for (const name of NAMES) {
    try {
      const { state } = await navigator.permissions.query({ name: name as PermissionName });
      return state;
    } catch {
      // Another name may be known.
    }
  }
  return 'granted';
}
