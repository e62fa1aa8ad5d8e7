import type { RefusalKind, RequestStatus } from '@kualik/domain/engine/vocabulary.ts';
import type { LocalizedText } from '@kualik/domain/rules/errors.ts';
import { defineEntity, p } from '@mikro-orm/core';
import type { InferEntity } from '@mikro-orm/core';
import { id, moment } from './columns.ts';

export type KeyStorage = 'file' | 'protected_carrier' | 'id_card';

/**
 * A case. service*, step, status, version, refusal*, *At of the course are written by apply-decision.ts alone;
 * `version` grows by one with every change, and every change is guarded by it.
 */
export const RequestEntity = defineEntity({
  name: 'Request',
  tableName: 'request',
  properties: {
    id: id(),
    number: p.text(),
    serviceId: p.text(),
    serviceVersion: p.integer(),
    channelId: p.text(),
    step: p.text().default(''),
    status: p.text().$type<RequestStatus>().default('DRAFT'),
    stepEnteredAt: moment(),
    version: p.integer().default(1),
    applicantId: p.uuid(),
    regionCode: p.text().nullable(),
    settlementId: p.text().nullable(),
    officeId: p.uuid().nullable(),
    storage: p.text().$type<KeyStorage>().nullable(),
    policyVersion: p.text().nullable(),
    consentAt: moment().nullable(),
    idempotencyKey: p.uuid(),
    payloadSha256: p.text(),
    submittedAt: moment(),
    registeredAt: moment().nullable(),
    waitUntil: moment().nullable(),
    serviceDeadline: moment().nullable(),
    claimedById: p.uuid().nullable(),
    claimedAt: moment().nullable(),
    claimTouchedAt: moment().nullable(),
    refusalKind: p.text().$type<RefusalKind>().nullable(),
    refusalStep: p.text().nullable(),
    refusalCode: p.text().nullable(),
    refusalGround: p.text().nullable(),
    refusalText: p.json<LocalizedText>().nullable(),
    finishedAt: moment().nullable(),
    installTokenSha256: p.text().nullable(),
    installExpiresAt: moment().nullable(),
    installConsumedAt: moment().nullable(),
    installedAt: moment().nullable(),
    blockedReason: p.text().nullable(),
    /** The later moment that a revocation was ordered for, and when the signer began with it. */
    effectiveAt: moment().nullable(),
    effectBegunAt: moment().nullable(),
    withIdentityCard: p.boolean().default(false),
    identityCardArrivedAt: moment().nullable(),
    copiedFromId: p.uuid().nullable(),
    /** Version whose clocks were looked at, and when the next of them runs out. */
    clocksVersion: p.integer().default(0),
    clocksNextAt: moment().nullable(),
    dataUseConsentAt: moment().nullable(),
    dataUseConsentById: p.uuid().nullable(),
  },
});
export type RequestEntity = InferEntity<typeof RequestEntity>;
