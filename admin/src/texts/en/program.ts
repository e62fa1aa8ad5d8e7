import type { program as kazakh } from '../kk/program.ts';
import type { Shape } from '../shape.ts';

/** English texts about the place of the key: a file, or a carrier behind a program of this machine. */
export const program: Shape<typeof kazakh> = {
  program: {
    title: 'Where the key is',
    file: 'Key file (PKCS#12)',
    program: 'Key carrier',
    hint: 'Insert the carrier. The program of the station or NCALayer has to run on this computer. If the browser asks whether this page may connect to apps on the device, allow it. The PIN code is entered in that program only.',
    connecting: 'Connecting to the program…',
    station: 'Program of the station',
    other: 'NCALayer %{version}',
    there: 'Check the document and enter the PIN code in the window of the program.',
    thereOf: 'Check the document and enter the PIN code at the page of the station:',
    waiting: 'Waiting for the signature of the program…',
    cancel: 'Stop waiting',
    refused: 'The program did not sign:',
    triesLeft: 'Tries left: %{count}.',
    progress: 'The program signs the document',
    keepIn: 'Leave the carrier in while you work: taking it out closes the session at once.',
  },
};
