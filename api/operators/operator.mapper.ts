import type { KeyCarrierEntity, OfficialLetterEntity, OperatorEntity, OperatorIssueEntity } from '@kualik/db';
import type { IssuedToOperator } from '@kualik/db/repositories/operator.repository.ts';
import { maskIin } from '@kualik/domain/rules/iin.ts';
import type { KeyCarrierType, OfficialLetterType, OperatorIssueType, OperatorSummaryType } from './operator.type.ts';

export function toOperatorSummary(
  operator: OperatorEntity,
  issued: readonly Pick<IssuedToOperator, 'operatorId' | 'round' | 'notAfter'>[],
): OperatorSummaryType {
  const { id, surname, givenName, iin, officeId, role, state, appointedAt } = operator;
  const own = issued.filter(({ operatorId }) => operatorId === id);
  const newest = Math.max(0, ...own.map(({ round }) => round));
  const ends = own.filter(({ round }) => round === newest).map(({ notAfter }) => notAfter.getTime());
  return {
    ...{ id, surname, givenName, officeId, role, state, appointedAt },
    patronymic: operator.patronymic ?? null,
    renewal: operator.renewal ?? null,
    iinMasked: maskIin(iin),
    certificatesEndAt: ends.length === 0 ? null : new Date(Math.min(...ends)),
  };
}

export function toCarrier(carrier: KeyCarrierEntity): KeyCarrierType {
  const { id, serial, model, officeId, placeOfKeeping, state } = carrier;
  return {
    ...{ id, serial, model, officeId, placeOfKeeping, state },
    operatorId: carrier.operatorId ?? null,
    handedOverAt: carrier.handedOverAt ?? null,
    receivedAt: carrier.receivedAt ?? null,
    returnedAt: carrier.returnedAt ?? null,
  };
}

export function toOfficialLetter(letter: OfficialLetterEntity): OfficialLetterType {
  const { id, number, purpose, officeId, document, documentSha256, preparedAt, attachments } = letter;
  return {
    ...{ id, number, purpose, officeId, document, documentSha256, preparedAt },
    operatorId: letter.operatorId ?? null,
    attachmentCount: attachments.length,
    signedAt: letter.signedAt ?? null,
    sentAt: letter.sentAt ?? null,
    receivedAt: letter.receivedAt ?? null,
    answeredAt: letter.answeredAt ?? null,
  };
}

export function toOperatorIssue(issue: OperatorIssueEntity): OperatorIssueType {
  const { id, operatorId, document, documentSha256 } = issue;
  return {
    ...{ id, operatorId, document, documentSha256 },
    officerAt: issue.officerAt ?? null,
    secondAt: issue.secondAt ?? null,
    blockedCode: issue.blockedCode ?? null,
  };
}
