import type {
  ApplicantEntity,
  EmployeeEntity,
  EventEntity,
  OfficeEntity,
  RegisterAnswerEntity,
  RequestEntity,
} from '@kualik/db';
import type { ServiceRegistry } from '@kualik/domain/engine/definition.ts';
import { claimReturnsAt, claimWarnsAt } from '@kualik/domain/rules/claims.ts';
import { maskIin } from '@kualik/domain/rules/iin.ts';
import { statusTexts } from '@kualik/domain/texts/status-texts.ts';
import { localized } from '@kualik/domain/texts/translate.ts';
import { toOffice } from '../offices/office.mapper.ts';
import { fullName } from '../sign-in/employee.mapper.ts';
import type { SignedIn } from '../sign-in/signed-in.ts';
import { waitingReasonOf } from '../status/waiting-reason.ts';
import { holderOf, requestActions } from './allowed-actions.ts';
import type { ApplicantType, ClaimType } from './case-parts.type.ts';
import { clocksOf } from './clock.mapper.ts';
import type { RequestSummaryType } from './request.type.ts';

export interface SummaryParts {
  request: RequestEntity;
  applicant: ApplicantEntity;
  office: OfficeEntity;
  holder: EmployeeEntity | null;
  events: readonly EventEntity[];
  lastAnswer: RegisterAnswerEntity | null;
}

interface Setting {
  registry: ServiceRegistry;
  viewer: SignedIn;
  now: Date;
}

export function toSummary(parts: SummaryParts, { registry, viewer, now }: Setting): RequestSummaryType {
  const { request, office, events } = parts;
  const service = registry.service(request.serviceId, request.serviceVersion);
  const channel = service.channel(request.channelId);
  const texts = statusTexts(request.status);
  return {
    id: request.id,
    number: request.number,
    version: request.version,
    service: service.definition.title,
    status: request.status,
    statusText: request.installedAt ? localized('status.installed') : texts.text,
    step: request.step,
    stepTitle: channel.steps.get(request.step)?.title ?? texts.text,
    applicant: toListedApplicant(parts.applicant),
    office: toOffice(office),
    submittedAt: request.submittedAt,
    registeredAt: request.registeredAt ?? null,
    waitUntil: request.waitUntil ?? null,
    serviceDeadline: request.serviceDeadline ?? null,
    effectiveAt: request.effectiveAt ?? null,
    withIdentityCard: request.withIdentityCard,
    identityCardArrivedAt: request.identityCardArrivedAt ?? null,
    claimedBy: toClaim(request, parts.holder, now),
    allowedActions: requestActions(registry, request, viewer, now),
    clocks: clocksOf({ request, events, askings: [] }, { registry, now }).filter(({ kind }) => kind !== 'machine'),
    waitingReason: waitingReasonOf(request, parts.lastAnswer),
  };
}

/** In lists the IIN is masked and contact data are left out. @rule reg p.19(1) */
export function toListedApplicant(applicant: ApplicantEntity): ApplicantType {
  const { kind, surname, givenName, patronymic, iin, bin, organisation } = applicant;
  const hidden = { iin: null, email: null, phone: null, details: null, representative: null };
  const company = { bin: bin ?? null, organisation: organisation ?? null };
  return { kind, surname, givenName, patronymic: patronymic ?? null, iinMasked: maskIin(iin), ...company, ...hidden };
}

function toClaim(request: RequestEntity, holder: EmployeeEntity | null, now: Date): ClaimType | null {
  const { claimedAt, claimTouchedAt } = request;
  if (holder === null || holderOf(request, now) === null || !claimedAt || !claimTouchedAt) return null;
  return {
    id: holder.id,
    name: fullName(holder),
    since: claimedAt,
    warnsAt: claimWarnsAt(claimTouchedAt),
    returnsAt: claimReturnsAt(claimTouchedAt),
  };
}
