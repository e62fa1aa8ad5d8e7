import type { stations as kazakh } from '../kk/stations.ts';
import type { Shape } from '../shape.ts';

/** English texts of the stations for chip cards. */
export const stations: Shape<typeof kazakh> = {
  stations: {
    title: 'Stations for chip cards',
    intro: 'The list renews itself. What a station says of itself is signed with its own key.',
    list: 'List of stations',
    loading: 'Loading the stations…',
    failed: 'The stations were not loaded',
    empty: 'No station for chip cards is enrolled yet.',
    office: 'Office',
    readers: 'Readers',
    noReader: 'No reader',
    unknownReaders: 'Unknown: the station does not report now',
    cardIn: 'card inserted',
    cardOut: 'no card',
    waiting: 'Orders that wait',
    failedWork: 'Orders that failed',
    seen: 'Last report',
    never: 'Has not reported yet',
    enrolled: 'Enrolled',
    lastError: 'What it could not do',
    states: { ONLINE: 'Working', SILENT: 'Silent', UNPROVEN: 'Unproven' },
    unproven:
      'A report in the name of this station is not signed with its key. Do not believe it: look after the station and tell the administrator.',
    end: 'End the station',
    history: 'What it could not do in seven days',
    ending: {
      title: 'End the station?',
      orders:
        'Nothing is ordered from it any more. Orders that wait become failed work and are placed anew at another station.',
      cards:
        'Cards made ready here open at no other station: their management key follows from the secret of this one. The certificates on them count until they end. Who needs new keys gets a blank card.',
      moved: 'If only the computer changes, do not end the station: move its whole folder, and it goes on.',
      confirm: 'End the station',
      cancel: 'Cancel',
      done: 'The station has ended',
    },
    enrol: 'Enrol a station',
    enrolling: {
      title: 'Enrolment of a station',
      hint: 'At its first start (npm run station) a station prints its name, its certificate and the fingerprint of it.',
      name: 'Name',
      nameHint: 'Letters a–z, digits, hyphen; 32 characters at the most',
      nameWrong: 'A name has letters a–z, digits and hyphens. Enter the name that the station printed.',
      office: 'Office',
      officeMissing: 'Choose the office where the station stands.',
      certificate: 'Certificate of the station',
      certificateHint: 'The text that the station printed: base64 or PEM',
      certificateWrong: 'This text is no certificate. Paste the whole value of "certificate" that the station printed.',
      compare: 'Compare this SHA-256 with "certificateSha256" on the screen of the station.',
      same: 'They are equal, I compared them myself',
      sameMissing: 'Compare the two values first and tick the box.',
      cancel: 'Close',
      send: 'Enrol',
      sending: 'Enrolling…',
      done: 'The station is enrolled',
    },
  },
};
