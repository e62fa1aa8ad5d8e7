const PREFIX = 'operator ';

/** What the journal of a station calls the carrier of an operator: no request has such a name. */
export const carrierJournalName = (operatorId: string, round: number): string => `${PREFIX}${operatorId} ${round}`;

export const isCarrierJournal = (name: string): boolean => name.startsWith(PREFIX);
