import { Field, ID, Int, ObjectType } from 'type-graphql';
import { pageType } from '../administration/page.type.ts';
import { EmployeeRole, KeyUsage } from '../schema/common.enums.ts';
import { Base64, DateTime } from '../schema/scalars.ts';
import { CarrierState, LetterPurpose, OperatorChangeKind, OperatorState } from './operator.enums.ts';

@ObjectType('OperatorSummary', { description: 'An operator in a list; the personal number is masked.' })
export class OperatorSummaryType {
  @Field(() => ID, { description: 'Id.' }) id!: string;
  @Field(() => String, { description: 'Surname.' }) surname!: string;
  @Field(() => String, { description: 'First name.' }) givenName!: string;
  @Field(() => String, { nullable: true, description: 'Patronymic.' }) patronymic!: string | null;
  @Field(() => String, { description: 'IIN with all but the last four digits hidden.' }) iinMasked!: string;
  @Field(() => ID, { description: 'Centre where he works.' }) officeId!: string;
  @Field(() => EmployeeRole, { description: 'What he is appointed as.' }) role!: EmployeeRole;
  @Field(() => OperatorState, { description: 'State.' }) state!: OperatorState;
  @Field(() => OperatorState, {
    nullable: true,
    description: 'Where the papers of his next certificates stand; null while he renews none.',
  })
  renewal!: OperatorState | null;
  @Field(() => DateTime, { description: 'When he was appointed.' }) appointedAt!: Date;
  @Field(() => DateTime, { nullable: true, description: 'When the first of his newest certificates ends.' })
  certificatesEndAt!: Date | null;
}
export const OperatorPageType = pageType('OperatorPage', OperatorSummaryType);

@ObjectType('OperatorCertificate', { description: 'A certificate of an operator on its carrier.' })
export class OperatorCertificateType {
  @Field(() => ID, { description: 'Id of the certificate.' }) certificateId!: string;
  @Field(() => KeyUsage, { description: 'What it is for.' }) usage!: KeyUsage;
  @Field(() => Int, { description: 'Round of papers that led to it; the highest is the newest.' }) round!: number;
  @Field(() => String, { description: 'Serial number, hex.' }) serialHex!: string;
  @Field(() => String, { description: 'SHA-256 of the certificate, hex.' }) sha256!: string;
  @Field(() => Base64, { description: 'The certificate, DER.' }) der!: Uint8Array;
  @Field(() => DateTime, { description: 'Valid from.' }) notBefore!: Date;
  @Field(() => DateTime, { description: 'Valid until.' }) notAfter!: Date;
  @Field(() => String, { description: 'Serial of the carrier.' }) carrierSerial!: string;
  @Field(() => DateTime, { nullable: true, description: 'When the operator put it on the carrier.' })
  installedAt!: Date | null;
}

@ObjectType('KeyCarrier', { description: 'External protected carrier of key information (regulation p.15(1)).' })
export class KeyCarrierType {
  @Field(() => ID, { description: 'Id.' }) id!: string;
  @Field(() => String, { description: 'Serial on the case.' }) serial!: string;
  @Field(() => String, { description: 'Model.' }) model!: string;
  @Field(() => ID, { description: 'Centre that owns it.' }) officeId!: string;
  @Field(() => String, { description: 'Where it is kept after work (p.19(5) rule 6).' }) placeOfKeeping!: string;
  @Field(() => CarrierState, { description: 'Where it is.' }) state!: CarrierState;
  @Field(() => ID, { nullable: true, description: 'Operator who holds it.' }) operatorId!: string | null;
  @Field(() => DateTime, { nullable: true, description: 'Handed over.' }) handedOverAt!: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'The operator confirmed that he holds it.' })
  receivedAt!: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'Came back or was written off.' }) returnedAt!: Date | null;
}
export const KeyCarrierPageType = pageType('KeyCarrierPage', KeyCarrierType);

@ObjectType('CarrierHandOver', {
  description: 'A carrier that was handed over, with the one-time code for its holder.',
})
export class CarrierHandOverType {
  @Field(() => KeyCarrierType, { description: 'The carrier.' }) carrier!: KeyCarrierType;
  @Field(() => String, { description: 'Shown once: the operator applies with it himself.' }) code!: string;
  @Field(() => DateTime, { description: 'The code counts until then.' }) codeExpiresAt!: Date;
}

@ObjectType('OfficialLetter', { description: 'An official letter of a centre (regulation p.15(1), p.15(3)).' })
export class OfficialLetterType {
  @Field(() => ID, { description: 'Id.' }) id!: string;
  @Field(() => String, { description: 'Number at the centre.' }) number!: string;
  @Field(() => LetterPurpose, { description: 'What it asks for.' }) purpose!: LetterPurpose;
  @Field(() => ID, { description: 'Centre that sends it.' }) officeId!: string;
  @Field(() => ID, { nullable: true, description: 'Operator whom it is about.' }) operatorId!: string | null;
  @Field(() => Base64, { description: 'Canonical JSON that the head signs.' }) document!: Uint8Array;
  @Field(() => String, { description: 'SHA-256 of the document, hex.' }) documentSha256!: string;
  @Field(() => Int, { description: 'How many papers are attached.' }) attachmentCount!: number;
  @Field(() => DateTime, { description: 'Prepared.' }) preparedAt!: Date;
  @Field(() => DateTime, { nullable: true, description: 'Signed by the head.' }) signedAt!: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'Sent to the provider.' }) sentAt!: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'Received by the provider.' }) receivedAt!: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'Answered to the executor.' }) answeredAt!: Date | null;
}
export const OfficialLetterPageType = pageType('OfficialLetterPage', OfficialLetterType);

@ObjectType('OperatorChange', { description: 'Dismissal or transfer of an operator (regulation p.15(1)).' })
export class OperatorChangeType {
  @Field(() => ID, { description: 'Id.' }) id!: string;
  @Field(() => OperatorChangeKind, { description: 'Dismissal or transfer.' }) kind!: OperatorChangeKind;
  @Field(() => String, { description: 'Day from which he is no operator, YYYY-MM-DD.' }) effectiveOn!: string;
  @Field(() => DateTime, { nullable: true, description: 'When the provider was told; null = not yet.' })
  notifiedAt!: Date | null;
  @Field(() => Boolean, { nullable: true, description: 'True when told less than two days before.' })
  isLate!: boolean | null;
  @Field(() => DateTime, { nullable: true, description: 'When his access ended.' }) accessEndedAt!: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'When the provider ordered the revocation.' })
  revokedAt!: Date | null;
}

@ObjectType('OperatorAbsence', { description: 'A long absence of an operator (regulation p.15(1)).' })
export class OperatorAbsenceType {
  @Field(() => ID, { description: 'Id.' }) id!: string;
  @Field(() => String, { description: 'First day, YYYY-MM-DD.' }) fromOn!: string;
  @Field(() => String, { description: 'Last day expected, YYYY-MM-DD.' }) expectedTo!: string;
  @Field(() => DateTime, { description: 'Reported.' }) reportedAt!: Date;
  @Field(() => DateTime, { nullable: true, description: 'Work stopped.' }) suspendedAt!: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'The head asked to resume.' }) resumeAskedAt!: Date | null;
}

@ObjectType('OperatorWorkplace', {
  description: 'A registered workplace that was named for an operator (p.19(5) rule 1).',
})
export class OperatorWorkplaceType {
  @Field(() => ID, { description: 'Workplace.' }) id!: string;
  @Field(() => String, { description: 'Name of the workplace in its office.' }) label!: string;
  @Field(() => Boolean, { description: 'Nobody works there any more: another one has to be named.' }) isEnded!: boolean;
}

@ObjectType('Operator', { description: 'An operator of the authority with everything about him (regulation p.15(1)).' })
export class OperatorType extends OperatorSummaryType {
  @Field(() => String, { description: 'IIN; the reading is recorded.' }) iin!: string;
  @Field(() => String, { description: 'Telephone.' }) phone!: string;
  @Field(() => [String], { description: 'Workplaces in the words of his order of appointment.' })
  workplaceIds!: string[];
  @Field(() => [OperatorWorkplaceType], {
    description: 'Registered workplaces that were named for him; none = any of his office (p.19(5) rule 1).',
  })
  workplaces!: OperatorWorkplaceType[];
  @Field(() => String, { description: 'Number of the order of appointment.' }) orderNumber!: string;
  @Field(() => String, { description: 'Date of the order, YYYY-MM-DD.' }) orderDate!: string;
  @Field(() => ID, { description: 'Scan of the order.' }) orderPaperId!: string;
  @Field(() => String, { description: 'SHA-256 of the scan, hex.' }) orderSha256!: string;
  @Field(() => String, { description: 'Act with the qualification requirements.' }) requirementsRef!: string;
  @Field(() => Int, { description: 'Version of the record.' }) version!: number;
  @Field(() => String, { nullable: true, description: 'SHA-256 of his application, hex.' })
  applicationSha256!: string | null;
  @Field(() => KeyCarrierType, { nullable: true, description: 'Carrier he holds.' }) carrier!: KeyCarrierType | null;
  @Field(() => [OperatorCertificateType], { description: 'His certificates, the newest first.' })
  certificates!: OperatorCertificateType[];
  @Field(() => OperatorChangeType, { nullable: true, description: 'Dismissal or transfer.' })
  change!: OperatorChangeType | null;
  @Field(() => OperatorAbsenceType, { nullable: true, description: 'Absence that has not ended.' })
  absence!: OperatorAbsenceType | null;
  @Field(() => ID, { nullable: true, description: 'Open question of the system about his silence.' })
  questionId!: string | null;
}

@ObjectType('OperatorIssue', {
  description: 'The order to issue an operator’s certificates, to be signed by two people.',
})
export class OperatorIssueType {
  @Field(() => ID, { description: 'Id.' }) id!: string;
  @Field(() => ID, { description: 'Operator.' }) operatorId!: string;
  @Field(() => Base64, { description: 'Canonical JSON `kualik/operator-issue/1`; both sign these very bytes.' })
  document!: Uint8Array;
  @Field(() => String, { description: 'SHA-256 of the document, hex.' }) documentSha256!: string;
  @Field(() => DateTime, { nullable: true, description: 'Signed by the responsible employee.' })
  officerAt!: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'Signed by the second person.' }) secondAt!: Date | null;
  @Field(() => String, { nullable: true, description: 'Why the signer refused it.' }) blockedCode!: string | null;
}

export const OperatorIssuePageType = pageType('OperatorIssuePage', OperatorIssueType);

@ObjectType('OperatorApplicationReceipt', { description: 'What an operator gets for his application.' })
export class OperatorApplicationReceiptType {
  @Field(() => ID, { description: 'Operator.' }) operatorId!: string;
  @Field(() => Base64, { description: 'The application, canonical JSON `kualik/operator-application/1`.' })
  document!: Uint8Array;
  @Field(() => String, { description: 'SHA-256 of the application, hex.' }) sha256!: string;
}

@ObjectType('OperatorInstallation', { description: 'What an operator learns after he installed his certificates.' })
export class OperatorInstallationType {
  @Field(() => OperatorState, { description: 'State.' }) state!: OperatorState;
  @Field(() => DateTime, { description: 'When.' }) installedAt!: Date;
}
