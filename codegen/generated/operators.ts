/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** The operator’s own application (regulation p.15(1)). */
export type ApplyAsOperatorInput = {
  /** PKCS#10 of the authentication key, DER. */
  authCsr: string;
  /** Serial of the carrier in his hands. */
  carrierSerial: string;
  /** One-time code that came with the carrier. */
  code: string;
  /** Version of the instruction that he acknowledges. */
  instructionVersion: string;
  /** PKCS#10 of the signature key, DER. */
  signCsr: string;
};

/** Appointment by order: of an operator, or of other staff (regulation p.15(1)). */
export type AppointOperatorInput = {
  /** First name. */
  givenName: string;
  /** IIN. */
  iin: string;
  /** Office; left out = the own one. */
  officeId?: string | number | null | undefined;
  /** Date of the order. */
  orderDate: string;
  /** Number of the order. */
  orderNumber: string;
  /** Scan of the order, as `filePaper` gave it. */
  orderPaperId: string | number;
  /** Patronymic. */
  patronymic?: string | null | undefined;
  /** Telephone. */
  phone: string;
  /** The head confirms that the requirements are met. */
  requirementsConfirmed: boolean;
  /** Act with the qualification requirements. */
  requirementsRef: string;
  /** What he is appointed as; left out = operator. */
  role?: EmployeeRole | null | undefined;
  /** Surname. */
  surname: string;
  /** Workplaces he will use. */
  workplaceIds: Array<string>;
};

/** How a carrier leaves an operator. */
export type CarrierReturn =
  /** Destroyed. */
  | 'DESTROYED'
  /** Lost. */
  | 'LOST'
  /** Given back. */
  | 'RETURNED';

/** Where a key carrier is. */
export type CarrierState =
  /** Destroyed. */
  | 'DESTROYED'
  /** Kept by the centre, free. */
  | 'IN_STORE'
  /** With an operator. */
  | 'IN_USE'
  /** Lost. */
  | 'LOST';

/** Another role for an employee, by order (regulation p.15(1)). */
export type ChangeEmployeeRoleInput = {
  /** Office; left out = the one he is at. */
  officeId?: string | number | null | undefined;
  /** Appointment that ends. */
  operatorId: string | number;
  /** Date of the order. */
  orderDate: string;
  /** Number of the order. */
  orderNumber: string;
  /** Scan of the order, as `filePaper` gave it. */
  orderPaperId: string | number;
  /** The head confirms that the requirements are met. */
  requirementsConfirmed: boolean;
  /** Act with the qualification requirements. */
  requirementsRef: string;
  /** What he is appointed as. */
  role: EmployeeRole;
};

/** A role of the staff. */
export type EmployeeRole =
  /** Looks after accounts and the system. */
  | 'ADMINISTRATOR'
  /** Sees figures, no personal data. */
  | 'ANALYST'
  /** Keeps the archive (p.15(4)). */
  | 'ARCHIVIST'
  /** Reads cases and the audit log, changes nothing. */
  | 'AUDITOR'
  /** Call centre 1414: state by number and holds, nothing personal (p.13). */
  | 'CONTACT_CENTRE'
  /** Operator of the certification authority (regulation p.5(15)). */
  | 'OPERATOR'
  /** Head of the provider (standard 1 p.11). */
  | 'PROVIDER_HEAD'
  /** Responsible employee of the provider (p.15(1)–(2)). */
  | 'PROVIDER_OFFICER'
  /** Head of a public service centre: appoints operators by order (regulation p.15(1)). */
  | 'PSC_HEAD'
  /** Office of a public service centre: letters, carriers, incoming papers (p.15(1)). */
  | 'PSC_OFFICE'
  /** Body that controls the quality of public services (standard 1 p.11). */
  | 'QUALITY_OFFICER'
  /** Supervises operators of an office. */
  | 'SUPERVISOR'
  /** Support service of the users of e-government (p.15(3)). */
  | 'SUPPORT_OFFICER';

/** What one certificate of an order is for. */
export type KeyUsage =
  /** Authentication. */
  | 'AUTH'
  /** Electronic digital signature. */
  | 'SIGN'
  /** The one certificate of a domain name owner (standard 1 annexes 6 and 7). */
  | 'SSL';

/** What an official letter asks for. */
export type LetterPurpose =
  /** Certificates of an operator. */
  | 'ISSUE'
  /** Revocation of an operator’s certificates. */
  | 'REVOKE'
  /** Registration of the person for support requests (p.15(3)). */
  | 'SUPPORT_CONTACT'
  /** Stopping the work of an operator. */
  | 'SUSPEND';

/** Why an operator goes. */
export type OperatorChangeKind =
  /** Dismissal. */
  | 'DISMISSAL'
  /** Transfer to other work. */
  | 'TRANSFER';

/** Filters of the list of operators; all given ones must hold. */
export type OperatorFilter = {
  /** Only those with a certificate that ends before this day. */
  expiringBefore?: string | null | undefined;
  /** Centre. */
  officeId?: string | number | null | undefined;
  /** Appointed as one of these. */
  roles?: Array<EmployeeRole> | null | undefined;
  /** One of these states. */
  states?: Array<OperatorState> | null | undefined;
};

/** What the list of operators is ordered by. */
export type OperatorSortField =
  /** Time of the appointment. */
  | 'APPOINTED_AT'
  /** Surname and first name in the order of the Kazakh alphabet. */
  | 'NAME'
  /** State. */
  | 'STATE';

/** Where an operator stands (regulation p.15(1)). */
export type OperatorState =
  /** Works. */
  | 'ACTIVE'
  /** Has applied for his certificates. */
  | 'APPLIED'
  /** Appointed by order of the centre. */
  | 'APPOINTED'
  /** The certificates are issued and not yet on the carrier. */
  | 'CERTIFIED'
  /** The official letter of the centre was sent to the provider. */
  | 'LETTER_SENT'
  /** His certificates are revoked. */
  | 'REVOKED'
  /** His work is stopped; the certificates stand. */
  | 'SUSPENDED';

/** The official letter that asks for an operator’s certificates. */
export type PrepareLetterInput = {
  /** Date of the letter. */
  date: string;
  /** Corporate address of the executor; the answer goes there. */
  executorEmail: string;
  /** Who answers questions about it. */
  executorName: string;
  /** Telephone of the executor. */
  executorPhone: string;
  /** Number at the centre. */
  number: string;
  /** Operator. */
  operatorId: string | number;
};

/** Dismissal or transfer of an operator (regulation p.15(1)). */
export type RecordOperatorChangeInput = {
  /** Day from which he is no operator. */
  effectiveOn: string;
  /** Dismissal or transfer. */
  kind: OperatorChangeKind;
  /** Number of the letter that tells the provider; without it the provider is told later. */
  letterNumber?: string | null | undefined;
  /** Operator. */
  operatorId: string | number;
};

/** A key carrier taken into the register. */
export type RegisterCarrierInput = {
  /** Model. */
  model: string;
  /** Office, where the administrator gives it; left out = the own one. */
  officeId?: string | number | null | undefined;
  /** Where it is kept after work. */
  placeOfKeeping: string;
  /** Serial on the case. */
  serial: string;
};

/** A long absence of an operator (regulation p.15(1)). */
export type ReportAbsenceInput = {
  /** Last day expected. */
  expectedTo: string;
  /** First day. */
  from: string;
  /** Operator. */
  operatorId: string | number;
  /** Reason. */
  reason?: string | null | undefined;
};

/** Direction of an order. */
export type SortOrder =
  /** Ascending. */
  | 'ASC'
  /** Descending. */
  | 'DESC';

/** What one side is told of the other in the procedures of p.15. */
export type StaffNoticeKind =
  /** A long absence of an operator was reported: his work has to be stopped. */
  | 'ABSENCE_REPORTED'
  /** The operator’s access has ended today. */
  | 'ACCESS_ENDED'
  /** Archived papers have changed, or a seal or signature over them is not valid. Look at the unit. */
  | 'ARCHIVE_ALARM'
  /** The working calendar has days that are missing or not confirmed. Look at the calendar. */
  | 'CALENDAR_UNCONFIRMED'
  /** One working day is left to answer a complaint. */
  | 'COMPLAINT_DUE'
  /** The term to answer a complaint is over. Answer at once. */
  | 'COMPLAINT_OVERDUE'
  /** A complaint addressed to you was registered. Name the responsible executor. */
  | 'COMPLAINT_REGISTERED'
  /** The provider has requested copies of documents. */
  | 'COPIES_REQUESTED'
  /** An act of destruction has its first signature: a second person has to sign. */
  | 'DESTRUCTION_ACT_SIGNED'
  /** An administrator has appointed an employee. Look at the order. */
  | 'EMPLOYEE_APPOINTED'
  /** An employee’s powers have ended and the certificates are being revoked. */
  | 'EMPLOYEE_DISMISSED'
  /** One person alone signed the order to issue an employee’s certificates: nobody else could. */
  | 'EMPLOYEE_ORDERED_ALONE'
  /** The loss of an operator’s key was reported: his work is stopped and what he confirmed is on hold. */
  | 'KEY_LOSS_ACTED'
  /** The provider has confirmed the loss of an operator’s key. */
  | 'KEY_LOSS_CONFIRMED'
  /** The provider found that the key was not lost: you may ask to resume the operator’s work. */
  | 'KEY_LOSS_DISMISSED'
  /** An operator reported the loss of his key by telephone: his work is stopped, the provider has to decide. */
  | 'KEY_LOSS_REPORTED'
  /** The operator’s registration certificates were issued upon your letter. */
  | 'OPERATOR_CERTIFIED'
  /** An operator is dismissed or transferred: the certificates have to be revoked. */
  | 'OPERATOR_CHANGE'
  /** The notice of an operator’s dismissal came less than two days before: revoke at once. */
  | 'OPERATOR_CHANGE_LATE'
  /** The registration certificates of an operator end soon. */
  | 'OPERATOR_EXPIRING'
  /** The order to issue an operator’s certificates has its first signature: a second person has to sign. */
  | 'OPERATOR_ISSUE_SIGNED'
  /** An official letter asking for an operator’s certificates has arrived. */
  | 'OPERATOR_LETTER_SENT'
  /** The head of the centre asks to resume the operator’s work. */
  | 'RESUME_ASKED'
  /** A term of keeping was proposed: it has to be confirmed. */
  | 'RETENTION_RULE_PROPOSED'
  /** The operator has done nothing for fifteen days and no absence is recorded. State the reason. */
  | 'SILENCE_QUESTION'
  /** A centre has named its person for support requests by letter: he has to be registered. */
  | 'SUPPORT_CONTACT_ANNOUNCED'
  /** The support service has forwarded a request about your centre. */
  | 'SUPPORT_FORWARDED'
  /** The operator’s key was used on two workplaces at once. */
  | 'TWO_WORKPLACES'
  /** The operator’s key was used while he is recorded as absent. */
  | 'USED_WHILE_ABSENT'
  /** The notice of a violation was answered. */
  | 'VIOLATION_ANSWERED'
  /** A violation was found in an operator’s work. Please answer. */
  | 'VIOLATION_SENT';

export type OperatorsQueryVariables = Exact<{
  filter?: OperatorFilter | null | undefined;
  sort?: OperatorSortField;
  first?: number;
  offset?: number;
  order?: SortOrder;
}>;


export type OperatorsQuery = { operators: { totalCount: number, items: Array<{ id: string, surname: string, givenName: string, patronymic: string | null, iinMasked: string, officeId: string, role: EmployeeRole, state: OperatorState, renewal: OperatorState | null, appointedAt: string, certificatesEndAt: string | null }> } };

export type OperatorQueryVariables = Exact<{
  id: string | number;
}>;


export type OperatorQuery = { operator: { id: string, iin: string, surname: string, role: EmployeeRole, officeId: string, state: OperatorState, renewal: OperatorState | null, version: number, orderSha256: string, applicationSha256: string | null, questionId: string | null, carrier: { id: string, serial: string, state: CarrierState, placeOfKeeping: string } | null, certificates: Array<{ usage: KeyUsage, round: number, serialHex: string, sha256: string, der: string, carrierSerial: string, installedAt: string | null }>, change: { kind: OperatorChangeKind, effectiveOn: string, notifiedAt: string | null, isLate: boolean | null, accessEndedAt: string | null, revokedAt: string | null } | null, absence: { fromOn: string, expectedTo: string, suspendedAt: string | null, resumeAskedAt: string | null } | null } };

export type KeyCarriersQueryVariables = Exact<{
  states?: Array<CarrierState> | CarrierState | null | undefined;
}>;


export type KeyCarriersQuery = { keyCarriers: { totalCount: number, items: Array<{ id: string, serial: string, state: CarrierState, placeOfKeeping: string, operatorId: string | null }> } };

export type OfficialLettersQueryVariables = Exact<{
  isAnswered?: boolean | null | undefined;
}>;


export type OfficialLettersQuery = { officialLetters: { totalCount: number, items: Array<{ id: string, number: string, purpose: LetterPurpose, sentAt: string | null, receivedAt: string | null, answeredAt: string | null }> } };

export type FiledPaperQueryVariables = Exact<{
  id: string | number;
}>;


export type FiledPaperQuery = { filedPaper: { id: string, sha256: string, contentType: string, content: string } | null };

export type StaffNoticesQueryVariables = Exact<{
  kinds?: Array<StaffNoticeKind> | StaffNoticeKind | null | undefined;
}>;


export type StaffNoticesQuery = { staffNotices: { totalCount: number, items: Array<{ id: string, kind: StaffNoticeKind, subjectId: string, createdAt: string, text: { kk: string, ru: string, en: string } }> } };

export type FilePaperMutationVariables = Exact<{
  content: string;
}>;


export type FilePaperMutation = { filePaper: { id: string, sha256: string, contentType: string } };

export type AppointOperatorMutationVariables = Exact<{
  input: AppointOperatorInput;
}>;


export type AppointOperatorMutation = { appointOperator: { id: string, state: OperatorState, orderSha256: string } };

export type ChangeEmployeeRoleMutationVariables = Exact<{
  input: ChangeEmployeeRoleInput;
}>;


export type ChangeEmployeeRoleMutation = { changeEmployeeRole: { id: string, role: EmployeeRole, state: OperatorState } };

export type DismissEmployeeMutationVariables = Exact<{
  employeeId: string | number;
  orderPaperId: string | number;
}>;


export type DismissEmployeeMutation = { dismissEmployee: boolean };

export type RegisterCarrierMutationVariables = Exact<{
  input: RegisterCarrierInput;
}>;


export type RegisterCarrierMutation = { registerCarrier: { id: string, serial: string, state: CarrierState } };

export type RenewOperatorMutationVariables = Exact<{
  operatorId: string | number;
}>;


export type RenewOperatorMutation = { renewOperator: { code: string, codeExpiresAt: string, carrier: { id: string, serial: string } } };

export type HandOverCarrierMutationVariables = Exact<{
  carrierId: string | number;
  operatorId: string | number;
}>;


export type HandOverCarrierMutation = { handOverCarrier: { code: string, codeExpiresAt: string, carrier: { id: string, state: CarrierState, operatorId: string | null } } };

export type ReturnCarrierMutationVariables = Exact<{
  operatorId: string | number;
  outcome: CarrierReturn;
}>;


export type ReturnCarrierMutation = { returnCarrier: { id: string, state: CarrierState, operatorId: string | null } };

export type ApplyAsOperatorMutationVariables = Exact<{
  input: ApplyAsOperatorInput;
}>;


export type ApplyAsOperatorMutation = { applyAsOperator: { operatorId: string, sha256: string, document: string } };

export type PrepareOperatorLetterMutationVariables = Exact<{
  input: PrepareLetterInput;
}>;


export type PrepareOperatorLetterMutation = { prepareOperatorLetter: { id: string, document: string, documentSha256: string, attachmentCount: number } };

export type SignOfficialLetterMutationVariables = Exact<{
  id: string | number;
  cms: string;
}>;


export type SignOfficialLetterMutation = { signOfficialLetter: { id: string, signedAt: string | null } };

export type SendOperatorLetterMutationVariables = Exact<{
  id: string | number;
}>;


export type SendOperatorLetterMutation = { sendOperatorLetter: { id: string, sentAt: string | null } };

export type ReceiveOfficialLetterMutationVariables = Exact<{
  id: string | number;
}>;


export type ReceiveOfficialLetterMutation = { receiveOfficialLetter: { id: string, receivedAt: string | null } };

export type PrepareOperatorIssueMutationVariables = Exact<{
  operatorId: string | number;
}>;


export type PrepareOperatorIssueMutation = { prepareOperatorIssue: { id: string, document: string, documentSha256: string } };

export type OperatorIssueQueryVariables = Exact<{
  id: string | number;
}>;


export type OperatorIssueQuery = { operatorIssue: { id: string, document: string, officerAt: string | null, secondAt: string | null, blockedCode: string | null } };

export type SignOperatorIssueMutationVariables = Exact<{
  id: string | number;
  cms: string;
}>;


export type SignOperatorIssueMutation = { signOperatorIssue: { id: string, officerAt: string | null } };

export type ConfirmOperatorIssueMutationVariables = Exact<{
  id: string | number;
  cms: string;
}>;


export type ConfirmOperatorIssueMutation = { confirmOperatorIssue: { id: string, secondAt: string | null } };

export type OperatorInstallDocumentQueryVariables = Exact<{
  operatorId: string | number;
}>;


export type OperatorInstallDocumentQuery = { operatorInstallDocument: string };

export type InstallOperatorCertificatesMutationVariables = Exact<{
  operatorId: string | number;
  cms: string;
}>;


export type InstallOperatorCertificatesMutation = { installOperatorCertificates: { state: OperatorState, installedAt: string } };

export type RecordOperatorChangeMutationVariables = Exact<{
  input: RecordOperatorChangeInput;
}>;


export type RecordOperatorChangeMutation = { recordOperatorChange: { id: string, state: OperatorState, change: { isLate: boolean | null, notifiedAt: string | null } | null } };

export type NotifyOperatorChangeMutationVariables = Exact<{
  operatorId: string | number;
  letterNumber: string;
}>;


export type NotifyOperatorChangeMutation = { notifyOperatorChange: { id: string, change: { isLate: boolean | null, notifiedAt: string | null } | null } };

export type RevokeOperatorMutationVariables = Exact<{
  operatorId: string | number;
}>;


export type RevokeOperatorMutation = { revokeOperator: { id: string, state: OperatorState } };

export type ReportOperatorAbsenceMutationVariables = Exact<{
  input: ReportAbsenceInput;
}>;


export type ReportOperatorAbsenceMutation = { reportOperatorAbsence: { id: string, absence: { fromOn: string, expectedTo: string } | null } };

export type SuspendOperatorMutationVariables = Exact<{
  operatorId: string | number;
}>;


export type SuspendOperatorMutation = { suspendOperator: { id: string, state: OperatorState } };

export type AskToResumeOperatorMutationVariables = Exact<{
  operatorId: string | number;
}>;


export type AskToResumeOperatorMutation = { askToResumeOperator: { id: string, absence: { resumeAskedAt: string | null } | null } };

export type ResumeOperatorMutationVariables = Exact<{
  operatorId: string | number;
}>;


export type ResumeOperatorMutation = { resumeOperator: { id: string, state: OperatorState } };

export type AnswerSilenceMutationVariables = Exact<{
  operatorId: string | number;
  answer: string;
}>;


export type AnswerSilenceMutation = { answerSilence: { id: string, questionId: string | null } };

export type OperatorIssuesQueryVariables = Exact<{
  isConfirmed?: boolean | null | undefined;
}>;


export type OperatorIssuesQuery = { operatorIssues: { totalCount: number, items: Array<{ id: string, operatorId: string, documentSha256: string, officerAt: string | null, secondAt: string | null }> } };

export type EndOperatorAbsenceMutationVariables = Exact<{
  operatorId: string | number;
}>;


export type EndOperatorAbsenceMutation = { endOperatorAbsence: { id: string, state: OperatorState } };

export type NameOperatorWorkplacesMutationVariables = Exact<{
  operatorId: string | number;
  workplaceIds: Array<string | number> | string | number;
}>;


export type NameOperatorWorkplacesMutation = { nameOperatorWorkplaces: { id: string, workplaces: Array<{ id: string, label: string, isEnded: boolean }> } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const OperatorsDocument = new TypedDocumentString(`
    query Operators($filter: OperatorFilter, $sort: OperatorSortField! = NAME, $first: Int! = 25, $offset: Int! = 0, $order: SortOrder! = ASC) {
  operators(
    filter: $filter
    sort: $sort
    first: $first
    offset: $offset
    order: $order
  ) {
    totalCount
    items {
      id
      surname
      givenName
      patronymic
      iinMasked
      officeId
      role
      state
      renewal
      appointedAt
      certificatesEndAt
    }
  }
}
    `) as unknown as TypedDocumentString<OperatorsQuery, OperatorsQueryVariables>;
export const OperatorDocument = new TypedDocumentString(`
    query Operator($id: ID!) {
  operator(id: $id) {
    id
    iin
    surname
    role
    officeId
    state
    renewal
    version
    orderSha256
    applicationSha256
    questionId
    carrier {
      id
      serial
      state
      placeOfKeeping
    }
    certificates {
      usage
      round
      serialHex
      sha256
      der
      carrierSerial
      installedAt
    }
    change {
      kind
      effectiveOn
      notifiedAt
      isLate
      accessEndedAt
      revokedAt
    }
    absence {
      fromOn
      expectedTo
      suspendedAt
      resumeAskedAt
    }
  }
}
    `) as unknown as TypedDocumentString<OperatorQuery, OperatorQueryVariables>;
export const KeyCarriersDocument = new TypedDocumentString(`
    query KeyCarriers($states: [CarrierState!]) {
  keyCarriers(states: $states) {
    totalCount
    items {
      id
      serial
      state
      placeOfKeeping
      operatorId
    }
  }
}
    `) as unknown as TypedDocumentString<KeyCarriersQuery, KeyCarriersQueryVariables>;
export const OfficialLettersDocument = new TypedDocumentString(`
    query OfficialLetters($isAnswered: Boolean) {
  officialLetters(isAnswered: $isAnswered) {
    totalCount
    items {
      id
      number
      purpose
      sentAt
      receivedAt
      answeredAt
    }
  }
}
    `) as unknown as TypedDocumentString<OfficialLettersQuery, OfficialLettersQueryVariables>;
export const FiledPaperDocument = new TypedDocumentString(`
    query FiledPaper($id: ID!) {
  filedPaper(id: $id) {
    id
    sha256
    contentType
    content
  }
}
    `) as unknown as TypedDocumentString<FiledPaperQuery, FiledPaperQueryVariables>;
export const StaffNoticesDocument = new TypedDocumentString(`
    query StaffNotices($kinds: [StaffNoticeKind!]) {
  staffNotices(kinds: $kinds) {
    totalCount
    items {
      id
      kind
      subjectId
      createdAt
      text {
        kk
        ru
        en
      }
    }
  }
}
    `) as unknown as TypedDocumentString<StaffNoticesQuery, StaffNoticesQueryVariables>;
export const FilePaperDocument = new TypedDocumentString(`
    mutation FilePaper($content: Base64!) {
  filePaper(content: $content) {
    id
    sha256
    contentType
  }
}
    `) as unknown as TypedDocumentString<FilePaperMutation, FilePaperMutationVariables>;
export const AppointOperatorDocument = new TypedDocumentString(`
    mutation AppointOperator($input: AppointOperatorInput!) {
  appointOperator(input: $input) {
    id
    state
    orderSha256
  }
}
    `) as unknown as TypedDocumentString<AppointOperatorMutation, AppointOperatorMutationVariables>;
export const ChangeEmployeeRoleDocument = new TypedDocumentString(`
    mutation ChangeEmployeeRole($input: ChangeEmployeeRoleInput!) {
  changeEmployeeRole(input: $input) {
    id
    role
    state
  }
}
    `) as unknown as TypedDocumentString<ChangeEmployeeRoleMutation, ChangeEmployeeRoleMutationVariables>;
export const DismissEmployeeDocument = new TypedDocumentString(`
    mutation DismissEmployee($employeeId: ID!, $orderPaperId: ID!) {
  dismissEmployee(employeeId: $employeeId, orderPaperId: $orderPaperId)
}
    `) as unknown as TypedDocumentString<DismissEmployeeMutation, DismissEmployeeMutationVariables>;
export const RegisterCarrierDocument = new TypedDocumentString(`
    mutation RegisterCarrier($input: RegisterCarrierInput!) {
  registerCarrier(input: $input) {
    id
    serial
    state
  }
}
    `) as unknown as TypedDocumentString<RegisterCarrierMutation, RegisterCarrierMutationVariables>;
export const RenewOperatorDocument = new TypedDocumentString(`
    mutation RenewOperator($operatorId: ID!) {
  renewOperator(operatorId: $operatorId) {
    code
    codeExpiresAt
    carrier {
      id
      serial
    }
  }
}
    `) as unknown as TypedDocumentString<RenewOperatorMutation, RenewOperatorMutationVariables>;
export const HandOverCarrierDocument = new TypedDocumentString(`
    mutation HandOverCarrier($carrierId: ID!, $operatorId: ID!) {
  handOverCarrier(carrierId: $carrierId, operatorId: $operatorId) {
    code
    codeExpiresAt
    carrier {
      id
      state
      operatorId
    }
  }
}
    `) as unknown as TypedDocumentString<HandOverCarrierMutation, HandOverCarrierMutationVariables>;
export const ReturnCarrierDocument = new TypedDocumentString(`
    mutation ReturnCarrier($operatorId: ID!, $outcome: CarrierReturn!) {
  returnCarrier(operatorId: $operatorId, outcome: $outcome) {
    id
    state
    operatorId
  }
}
    `) as unknown as TypedDocumentString<ReturnCarrierMutation, ReturnCarrierMutationVariables>;
export const ApplyAsOperatorDocument = new TypedDocumentString(`
    mutation ApplyAsOperator($input: ApplyAsOperatorInput!) {
  applyAsOperator(input: $input) {
    operatorId
    sha256
    document
  }
}
    `) as unknown as TypedDocumentString<ApplyAsOperatorMutation, ApplyAsOperatorMutationVariables>;
export const PrepareOperatorLetterDocument = new TypedDocumentString(`
    mutation PrepareOperatorLetter($input: PrepareLetterInput!) {
  prepareOperatorLetter(input: $input) {
    id
    document
    documentSha256
    attachmentCount
  }
}
    `) as unknown as TypedDocumentString<PrepareOperatorLetterMutation, PrepareOperatorLetterMutationVariables>;
export const SignOfficialLetterDocument = new TypedDocumentString(`
    mutation SignOfficialLetter($id: ID!, $cms: Base64!) {
  signOfficialLetter(id: $id, cms: $cms) {
    id
    signedAt
  }
}
    `) as unknown as TypedDocumentString<SignOfficialLetterMutation, SignOfficialLetterMutationVariables>;
export const SendOperatorLetterDocument = new TypedDocumentString(`
    mutation SendOperatorLetter($id: ID!) {
  sendOperatorLetter(id: $id) {
    id
    sentAt
  }
}
    `) as unknown as TypedDocumentString<SendOperatorLetterMutation, SendOperatorLetterMutationVariables>;
export const ReceiveOfficialLetterDocument = new TypedDocumentString(`
    mutation ReceiveOfficialLetter($id: ID!) {
  receiveOfficialLetter(id: $id) {
    id
    receivedAt
  }
}
    `) as unknown as TypedDocumentString<ReceiveOfficialLetterMutation, ReceiveOfficialLetterMutationVariables>;
export const PrepareOperatorIssueDocument = new TypedDocumentString(`
    mutation PrepareOperatorIssue($operatorId: ID!) {
  prepareOperatorIssue(operatorId: $operatorId) {
    id
    document
    documentSha256
  }
}
    `) as unknown as TypedDocumentString<PrepareOperatorIssueMutation, PrepareOperatorIssueMutationVariables>;
export const OperatorIssueDocument = new TypedDocumentString(`
    query OperatorIssue($id: ID!) {
  operatorIssue(id: $id) {
    id
    document
    officerAt
    secondAt
    blockedCode
  }
}
    `) as unknown as TypedDocumentString<OperatorIssueQuery, OperatorIssueQueryVariables>;
export const SignOperatorIssueDocument = new TypedDocumentString(`
    mutation SignOperatorIssue($id: ID!, $cms: Base64!) {
  signOperatorIssue(id: $id, cms: $cms) {
    id
    officerAt
  }
}
    `) as unknown as TypedDocumentString<SignOperatorIssueMutation, SignOperatorIssueMutationVariables>;
export const ConfirmOperatorIssueDocument = new TypedDocumentString(`
    mutation ConfirmOperatorIssue($id: ID!, $cms: Base64!) {
  confirmOperatorIssue(id: $id, cms: $cms) {
    id
    secondAt
  }
}
    `) as unknown as TypedDocumentString<ConfirmOperatorIssueMutation, ConfirmOperatorIssueMutationVariables>;
export const OperatorInstallDocumentDocument = new TypedDocumentString(`
    query OperatorInstallDocument($operatorId: ID!) {
  operatorInstallDocument(operatorId: $operatorId)
}
    `) as unknown as TypedDocumentString<OperatorInstallDocumentQuery, OperatorInstallDocumentQueryVariables>;
export const InstallOperatorCertificatesDocument = new TypedDocumentString(`
    mutation InstallOperatorCertificates($operatorId: ID!, $cms: Base64!) {
  installOperatorCertificates(operatorId: $operatorId, cms: $cms) {
    state
    installedAt
  }
}
    `) as unknown as TypedDocumentString<InstallOperatorCertificatesMutation, InstallOperatorCertificatesMutationVariables>;
export const RecordOperatorChangeDocument = new TypedDocumentString(`
    mutation RecordOperatorChange($input: RecordOperatorChangeInput!) {
  recordOperatorChange(input: $input) {
    id
    state
    change {
      isLate
      notifiedAt
    }
  }
}
    `) as unknown as TypedDocumentString<RecordOperatorChangeMutation, RecordOperatorChangeMutationVariables>;
export const NotifyOperatorChangeDocument = new TypedDocumentString(`
    mutation NotifyOperatorChange($operatorId: ID!, $letterNumber: String!) {
  notifyOperatorChange(operatorId: $operatorId, letterNumber: $letterNumber) {
    id
    change {
      isLate
      notifiedAt
    }
  }
}
    `) as unknown as TypedDocumentString<NotifyOperatorChangeMutation, NotifyOperatorChangeMutationVariables>;
export const RevokeOperatorDocument = new TypedDocumentString(`
    mutation RevokeOperator($operatorId: ID!) {
  revokeOperator(operatorId: $operatorId) {
    id
    state
  }
}
    `) as unknown as TypedDocumentString<RevokeOperatorMutation, RevokeOperatorMutationVariables>;
export const ReportOperatorAbsenceDocument = new TypedDocumentString(`
    mutation ReportOperatorAbsence($input: ReportAbsenceInput!) {
  reportOperatorAbsence(input: $input) {
    id
    absence {
      fromOn
      expectedTo
    }
  }
}
    `) as unknown as TypedDocumentString<ReportOperatorAbsenceMutation, ReportOperatorAbsenceMutationVariables>;
export const SuspendOperatorDocument = new TypedDocumentString(`
    mutation SuspendOperator($operatorId: ID!) {
  suspendOperator(operatorId: $operatorId) {
    id
    state
  }
}
    `) as unknown as TypedDocumentString<SuspendOperatorMutation, SuspendOperatorMutationVariables>;
export const AskToResumeOperatorDocument = new TypedDocumentString(`
    mutation AskToResumeOperator($operatorId: ID!) {
  askToResumeOperator(operatorId: $operatorId) {
    id
    absence {
      resumeAskedAt
    }
  }
}
    `) as unknown as TypedDocumentString<AskToResumeOperatorMutation, AskToResumeOperatorMutationVariables>;
export const ResumeOperatorDocument = new TypedDocumentString(`
    mutation ResumeOperator($operatorId: ID!) {
  resumeOperator(operatorId: $operatorId) {
    id
    state
  }
}
    `) as unknown as TypedDocumentString<ResumeOperatorMutation, ResumeOperatorMutationVariables>;
export const AnswerSilenceDocument = new TypedDocumentString(`
    mutation AnswerSilence($operatorId: ID!, $answer: String!) {
  answerSilence(operatorId: $operatorId, answer: $answer) {
    id
    questionId
  }
}
    `) as unknown as TypedDocumentString<AnswerSilenceMutation, AnswerSilenceMutationVariables>;
export const OperatorIssuesDocument = new TypedDocumentString(`
    query OperatorIssues($isConfirmed: Boolean) {
  operatorIssues(isConfirmed: $isConfirmed) {
    totalCount
    items {
      id
      operatorId
      documentSha256
      officerAt
      secondAt
    }
  }
}
    `) as unknown as TypedDocumentString<OperatorIssuesQuery, OperatorIssuesQueryVariables>;
export const EndOperatorAbsenceDocument = new TypedDocumentString(`
    mutation EndOperatorAbsence($operatorId: ID!) {
  endOperatorAbsence(operatorId: $operatorId) {
    id
    state
  }
}
    `) as unknown as TypedDocumentString<EndOperatorAbsenceMutation, EndOperatorAbsenceMutationVariables>;
export const NameOperatorWorkplacesDocument = new TypedDocumentString(`
    mutation NameOperatorWorkplaces($operatorId: ID!, $workplaceIds: [ID!]!) {
  nameOperatorWorkplaces(operatorId: $operatorId, workplaceIds: $workplaceIds) {
    id
    workplaces {
      id
      label
      isEnded
    }
  }
}
    `) as unknown as TypedDocumentString<NameOperatorWorkplacesMutation, NameOperatorWorkplacesMutationVariables>;