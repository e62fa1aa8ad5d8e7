import { ApplicantSessionEntity } from './applicant-session.entity.ts';
import { ApplicantEntity } from './applicant.entity.ts';
import { AuditHeadTimeStampEntity } from './audit-head-time-stamp.entity.ts';
import { AuditHeadEntity } from './audit-head.entity.ts';
import { AuditEntity } from './audit.entity.ts';
import { BreachEntity } from './breach.entity.ts';
import { BlobEntity } from './blob.entity.ts';
import { CaEntity } from './ca.entity.ts';
import { CaptchaSpentEntity } from './captcha-spent.entity.ts';
import { CardDestructionEntity } from './card-destruction.entity.ts';
import { CardOrderEntity } from './card-order.entity.ts';
import { CardStationEntity } from './card-station.entity.ts';
import { CardStationErrorEntity } from './card-station-error.entity.ts';
import { CardStepEntity } from './card-step.entity.ts';
import { ChipCardEntity } from './chip-card.entity.ts';
import { CertificateEntity } from './certificate.entity.ts';
import { ComplaintEntity, ComplaintLetterEntity, ComplaintRegisterEntity } from './complaint.entity.ts';
import { ComplaintPaperEntity, ComplaintScanEntity } from './complaint-paper.entity.ts';
import { ConfirmationEntity } from './confirmation.entity.ts';
import { CrlIssueEntity } from './crl-issue.entity.ts';
import { DocumentEntity } from './document.entity.ts';
import { EmployeeCertificateEntity } from './employee-certificate.entity.ts';
import { EmployeeEntity } from './employee.entity.ts';
import { EventEntity } from './event.entity.ts';
import { AuditCheckEntity } from './audit-check.entity.ts';
import { ListExportEntity } from './list-export.entity.ts';
import { OwnExportEntity } from './own-export.entity.ts';
import { FormPrintEntity } from './form-print.entity.ts';
import { HoldLinkEntity } from './hold-link.entity.ts';
import { HoldReleaseEntity } from './hold-release.entity.ts';
import { HoldSignatureEntity } from './hold-signature.entity.ts';
import { HoldEntity } from './hold.entity.ts';
import { KeyLossCodeEntity, KeyLossEntity } from './key-loss.entity.ts';
import { NotificationEntity } from './notification.entity.ts';
import { OfficeEntity } from './office.entity.ts';
import { OutboxEntity } from './outbox.entity.ts';
import { QuestionnaireAnswerEntity, QuestionnaireOfferEntity } from './questionnaire.entity.ts';
import { QueueDayEntity, QueueSlotEntity } from './queue-slot.entity.ts';
import { QueueTicketEntity } from './queue-ticket.entity.ts';
import { ReceiptEntity } from './receipt.entity.ts';
import { RegionEntity } from './region.entity.ts';
import { RegisterAnswerEntity } from './register-answer.entity.ts';
import { ReminderEntity } from './reminder.entity.ts';
import { RequestKeyEntity } from './request-key.entity.ts';
import { RequestEntity } from './request.entity.ts';
import { RevocationTargetEntity } from './revocation-target.entity.ts';
import { RevocationEntity } from './revocation.entity.ts';
import { SessionEntity } from './session.entity.ts';
import { SignedRequestEntity } from './signed-request.entity.ts';
import { SettingEntity } from './setting.entity.ts';
import { SettlementEntity } from './settlement.entity.ts';
import { SignInNonceEntity } from './sign-in-nonce.entity.ts';
export * from './applicant-session.entity.ts';
import { FiledPaperEntity } from './filed-paper.entity.ts';
import { OperatorEntity } from './operator.entity.ts';
import { KeyCarrierEntity } from './key-carrier.entity.ts';
import { OperatorApplicationEntity } from './operator-application.entity.ts';
import { OfficialLetterEntity } from './official-letter.entity.ts';
import { OperatorIssueEntity } from './operator-issue.entity.ts';
import { OperatorCertificateEntity } from './operator-certificate.entity.ts';
import { OperatorChangeEntity } from './operator-change.entity.ts';
import { OperatorAbsenceEntity } from './operator-absence.entity.ts';
import { SilenceQuestionEntity } from './silence-question.entity.ts';
import { StaffNoticeEntity } from './staff-notice.entity.ts';
import { ViolationEntity } from './violation.entity.ts';
import { QualityCheckEntity } from './quality-check.entity.ts';
import { CopyRequestEntity } from './copy-request.entity.ts';
import { AvailabilitySampleEntity } from './availability-sample.entity.ts';
import { WorkplaceCheckEntity } from './workplace-check.entity.ts';
import { WorkplaceEntity } from './workplace.entity.ts';
import { WorkplaceStatementEntity } from './workplace-statement.entity.ts';
import { StorageAdviceShownEntity } from './storage-advice-shown.entity.ts';
import { SessionPlaceEntity } from './session-place.entity.ts';
import { SupportContactEntity } from './support-contact.entity.ts';
import { SupportRequestEntity } from './support-request.entity.ts';
import { RetentionRuleEntity } from './retention-rule.entity.ts';
import { ArchiveUnitEntity } from './archive-unit.entity.ts';
import { ArchiveCopyEntity } from './archive-copy.entity.ts';
import { DestructionActEntity } from './destruction-act.entity.ts';
export * from './applicant.entity.ts';
export * from './audit-head-time-stamp.entity.ts';
export * from './audit-head.entity.ts';
export * from './audit.entity.ts';
export * from './breach.entity.ts';
export * from './blob.entity.ts';
export * from './ca.entity.ts';
export * from './captcha-spent.entity.ts';
export * from './card-destruction.entity.ts';
export * from './card-order.entity.ts';
export * from './card-station.entity.ts';
export * from './card-step.entity.ts';
export * from './chip-card.entity.ts';
export * from './certificate.entity.ts';
export * from './complaint.entity.ts';
export * from './complaint-paper.entity.ts';
export * from './confirmation.entity.ts';
export * from './crl-issue.entity.ts';
export * from './document.entity.ts';
export * from './employee-certificate.entity.ts';
export * from './employee.entity.ts';
export * from './event.entity.ts';
export * from './list-export.entity.ts';
export * from './own-export.entity.ts';
export * from './form-print.entity.ts';
export * from './hold-link.entity.ts';
export * from './hold-release.entity.ts';
export * from './hold-signature.entity.ts';
export * from './hold.entity.ts';
export * from './key-loss.entity.ts';
export * from './notification.entity.ts';
export * from './office.entity.ts';
export * from './outbox.entity.ts';
export * from './questionnaire.entity.ts';
export * from './queue-slot.entity.ts';
export * from './queue-ticket.entity.ts';
export * from './receipt.entity.ts';
export * from './region.entity.ts';
export * from './register-answer.entity.ts';
export * from './reminder.entity.ts';
export * from './request-key.entity.ts';
export * from './request.entity.ts';
export * from './revocation.entity.ts';
export * from './session.entity.ts';
export * from './revocation-target.entity.ts';
export * from './signed-request.entity.ts';
export * from './setting.entity.ts';
export * from './settlement.entity.ts';
export * from './sign-in-nonce.entity.ts';
export * from './filed-paper.entity.ts';
export * from './operator.entity.ts';
export * from './key-carrier.entity.ts';
export * from './operator-application.entity.ts';
export * from './official-letter.entity.ts';
export * from './operator-issue.entity.ts';
export * from './operator-certificate.entity.ts';
export * from './operator-change.entity.ts';
export * from './operator-absence.entity.ts';
export * from './silence-question.entity.ts';
export * from './staff-notice.entity.ts';
export * from './violation.entity.ts';
export * from './quality-check.entity.ts';
export * from './copy-request.entity.ts';
export * from './availability-sample.entity.ts';
export * from './workplace-check.entity.ts';
export * from './workplace.entity.ts';
export * from './workplace-statement.entity.ts';
export * from './storage-advice-shown.entity.ts';
export * from './session-place.entity.ts';
export * from './support-contact.entity.ts';
export * from './support-request.entity.ts';
export * from './retention-rule.entity.ts';
export * from './archive-unit.entity.ts';
export * from './archive-copy.entity.ts';
export * from './destruction-act.entity.ts';

/** Every table that the ORM knows. */
export const ENTITIES = [
  ApplicantSessionEntity,
  ApplicantEntity,
  AuditHeadEntity,
  AuditHeadTimeStampEntity,
  AuditEntity,
  BreachEntity,
  BlobEntity,
  CaEntity,
  CaptchaSpentEntity,
  CardDestructionEntity,
  CardOrderEntity,
  CardStationEntity,
  CardStationErrorEntity,
  CardStepEntity,
  ChipCardEntity,
  CertificateEntity,
  ComplaintEntity,
  ComplaintPaperEntity,
  ComplaintScanEntity,
  ComplaintLetterEntity,
  ComplaintRegisterEntity,
  ConfirmationEntity,
  CrlIssueEntity,
  DocumentEntity,
  EmployeeCertificateEntity,
  EmployeeEntity,
  EventEntity,
  AuditCheckEntity,
  ListExportEntity,
  OwnExportEntity,
  FormPrintEntity,
  HoldEntity,
  HoldLinkEntity,
  HoldReleaseEntity,
  HoldSignatureEntity,
  KeyLossCodeEntity,
  KeyLossEntity,
  NotificationEntity,
  OfficeEntity,
  OutboxEntity,
  QuestionnaireAnswerEntity,
  QuestionnaireOfferEntity,
  QueueDayEntity,
  QueueSlotEntity,
  QueueTicketEntity,
  ReceiptEntity,
  RegionEntity,
  RegisterAnswerEntity,
  ReminderEntity,
  RequestKeyEntity,
  RequestEntity,
  RevocationEntity,
  SessionEntity,
  RevocationTargetEntity,
  SignedRequestEntity,
  SettingEntity,
  SettlementEntity,
  SignInNonceEntity,
  FiledPaperEntity,
  OperatorEntity,
  KeyCarrierEntity,
  OperatorApplicationEntity,
  OfficialLetterEntity,
  OperatorIssueEntity,
  OperatorCertificateEntity,
  OperatorChangeEntity,
  OperatorAbsenceEntity,
  SilenceQuestionEntity,
  StaffNoticeEntity,
  ViolationEntity,
  QualityCheckEntity,
  CopyRequestEntity,
  AvailabilitySampleEntity,
  WorkplaceCheckEntity,
  WorkplaceEntity,
  WorkplaceStatementEntity,
  StorageAdviceShownEntity,
  SessionPlaceEntity,
  SupportContactEntity,
  SupportRequestEntity,
  RetentionRuleEntity,
  ArchiveUnitEntity,
  ArchiveCopyEntity,
  DestructionActEntity,
] as const;
