import type { lists as kazakh } from '../kk/lists.ts';
import type { Shape } from '../shape.ts';

/** English texts of the lists of the staff. */
export const lists: Shape<typeof kazakh> = {
  lists: {
    title: 'Lists',
    all: 'All lists',
    notYours: 'Your role does not open this list, or there is no such list.',
    groups: {
      cases: 'Requests and terms',
      certificates: 'Certificates and cards',
      people: 'Employees and operators',
      hall: 'Hall, complaints, support',
      control: 'Control and audit',
      archive: 'Archive',
    },
    filters: 'Filters and order',
    active: 'Filters that are on',
    remove: 'Remove the filter',
    show: 'Show',
    from: 'from',
    until: 'to',
    filled: 'filled in',
    empty: 'empty',
    yes: 'Yes',
    no: 'No',
    wholeNumber: 'all 12 digits',
    order: { label: 'Order', ASC: 'ascending', DESC: 'descending' },
    noneFound: 'No row fits these filters.',
    noneYet: 'The list is empty so far.',
    pages: 'Pages',
    range: '%{from}–%{to} of %{total}',
    previous: 'Previous page',
    next: 'Next page',
    csv: 'Save as CSV',
    sealed: 'Order a sealed file',
    recorded: 'Reading and saving a list about people is written to the audit log.',
    cut: 'Rows in the file: %{rows} of %{total}. Narrow the filter.',
    sealing: 'The service is sealing the file. Keep the page open: it is saved by itself.',
    sealedDone: 'The sealed file is saved. To check it: openssl cms -verify -inform DER',
    noCase: 'No request has this number, or it belongs to another office.',
  },
};
