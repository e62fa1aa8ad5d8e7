import type { EventEntity, RegisterAnswerEntity, RequestEntity } from '@kualik/db';
import type { RequestCourse } from '@kualik/db/repositories/request.repository.ts';
import type { ServiceRegistry } from '@kualik/domain/engine/definition.ts';
import { errorRow, errorText, isErrorCode } from '@kualik/domain/rules/errors.ts';
import { questionnaireOffer } from '@kualik/domain/rules/questionnaire.ts';
import { refusalTexts, statusTexts } from '@kualik/domain/texts/status-texts.ts';
import { localized } from '@kualik/domain/texts/translate.ts';
import type { PublicRefusalType, RequestStateType } from './request-state.type.ts';
import { stagesOf } from './stages.ts';
import { waitingReasonOf } from './waiting-reason.ts';

interface Parts {
  course: RequestCourse;
  events: readonly EventEntity[];
  lastAnswer: RegisterAnswerEntity | null;
  /** Whether the one answer of the questionnaire was given. */
  isSpent: boolean;
  registry: ServiceRegistry;
}

/** What anybody who knows the number may see. Takes only the course of the case: nothing personal can slip in. */
export function toRequestState({ course, events, lastAnswer, isSpent, registry }: Parts): RequestStateType {
  const service = registry.service(course.serviceId, course.serviceVersion);
  const texts = statusTexts(course.status);
  const isInstalled = course.installedAt !== null && course.installedAt !== undefined;
  return {
    number: course.number,
    service: service.definition.title,
    channel: course.channelId,
    status: course.status,
    statusText: isInstalled ? localized('status.installed') : texts.text,
    steps: stagesOf(service.channel(course.channelId), course, events),
    actor: texts.actor,
    nextStep: texts.todo,
    until: untilOf(course),
    effectiveAt: course.effectiveAt ?? null,
    waitingReason: waitingReasonOf(course, lastAnswer),
    refusal: refusalOf(course),
    submittedAt: course.submittedAt,
    registeredAt: course.registeredAt ?? null,
    finishedAt: course.finishedAt ?? null,
    installed: isInstalled,
    questionnaire: questionnaireOffer(course.status, isSpent),
  };
}

function untilOf({ status, waitUntil, serviceDeadline }: RequestCourse): Date | null {
  if (status === 'WAITING_FOR_APPLICANT' || status === 'WAITING_FOR_PAYMENT') return waitUntil ?? null;
  return status === 'UNDER_REVIEW' || status === 'EXTENDED' || status === 'ISSUING' ? (serviceDeadline ?? null) : null;
}

/** The words of the table, not those of the operator: his may name the person. */
function refusalOf({
  refusalKind,
  refusalCode,
}: Pick<RequestEntity, 'refusalKind' | 'refusalCode'>): PublicRefusalType | null {
  if (!refusalKind) return null;
  const code = refusalCode && isErrorCode(refusalCode) ? refusalCode : 'INTERNAL';
  return { code, clause: errorRow(code).clause, text: errorText(code), whatToDo: refusalTexts(refusalKind).todo };
}
