import Sequencer from '@jest/test-sequencer';

/** Folders whose files start whole installations and browsers; the others fill the time beside them. */
const LONG = ['tests/system/', 'tests/portal/', 'tests/worker/', 'tests/admin/'];

/** Long files first, so that no worker waits at the end for a story that the other began last. */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    const rank = ({ path }) => LONG.findIndex((folder) => path.includes(folder)) >>> 0;
    return super.sort(tests).sort((one, other) => rank(one) - rank(other));
  }
}
