import { ArrayMaxSize, ArrayMinSize, IsOptional, MaxLength, MinLength } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { EmployeeRole } from '../schema/common.enums.ts';
import { Base64, EmailAddress, LocalDate } from '../schema/scalars.ts';
import { OperatorChangeKind, OperatorState } from './operator.enums.ts';

@InputType('OperatorFilter', { description: 'Filters of the list of operators; all given ones must hold.' })
export class OperatorFilter {
  @Field(() => [OperatorState], { nullable: true, description: 'One of these states.' })
  states?: OperatorState[] | null;
  @Field(() => [EmployeeRole], { nullable: true, description: 'Appointed as one of these.' })
  roles?: EmployeeRole[] | null;
  @Field(() => ID, { nullable: true, description: 'Centre.' }) @IsOptional() @MaxLength(64) officeId?: string | null;
  @Field(() => LocalDate, { nullable: true, description: 'Only those with a certificate that ends before this day.' })
  expiringBefore?: string | null;
}

@InputType({ description: 'The order of an appointment.' })
export abstract class AppointmentOrderInput {
  @Field(() => String, { description: 'Number of the order.' }) @MinLength(1) @MaxLength(64) orderNumber!: string;
  @Field(() => LocalDate, { description: 'Date of the order.' }) orderDate!: string;
  @Field(() => ID, { description: 'Scan of the order, as `filePaper` gave it.' }) @MaxLength(64) orderPaperId!: string;
  @Field(() => String, { description: 'Act with the qualification requirements.' })
  @MinLength(1)
  @MaxLength(300)
  requirementsRef!: string;
  @Field(() => Boolean, { description: 'The head confirms that the requirements are met.' })
  requirementsConfirmed!: boolean;
}

@InputType('AppointOperatorInput', {
  description: 'Appointment by order: of an operator, or of other staff (regulation p.15(1)).',
})
export class AppointOperatorInput extends AppointmentOrderInput {
  @Field(() => String, { description: 'IIN.' }) @MaxLength(20) iin!: string;
  @Field(() => String, { description: 'Surname.' }) @MinLength(1) @MaxLength(100) surname!: string;
  @Field(() => String, { description: 'First name.' }) @MinLength(1) @MaxLength(100) givenName!: string;
  @Field(() => String, { nullable: true, description: 'Patronymic.' })
  @IsOptional()
  @MaxLength(100)
  patronymic?: string | null;
  @Field(() => String, { description: 'Telephone.' }) @MinLength(5) @MaxLength(30) phone!: string;
  @Field(() => [String], { description: 'Workplaces he will use.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(5)
  @MaxLength(64, { each: true })
  workplaceIds!: string[];
  @Field(() => EmployeeRole, { nullable: true, description: 'What he is appointed as; left out = operator.' })
  @IsOptional()
  role?: EmployeeRole | null;
  @Field(() => ID, { nullable: true, description: 'Office; left out = the own one.' })
  @IsOptional()
  @MaxLength(64)
  officeId?: string | null;
}

@InputType('ChangeEmployeeRoleInput', { description: 'Another role for an employee, by order (regulation p.15(1)).' })
export class ChangeEmployeeRoleInput extends AppointmentOrderInput {
  @Field(() => ID, { description: 'Appointment that ends.' }) @MaxLength(64) operatorId!: string;
  @Field(() => EmployeeRole, { description: 'What he is appointed as.' }) role!: EmployeeRole;
  @Field(() => ID, { nullable: true, description: 'Office; left out = the one he is at.' })
  @IsOptional()
  @MaxLength(64)
  officeId?: string | null;
}

@InputType('RegisterCarrierInput', { description: 'A key carrier taken into the register.' })
export class RegisterCarrierInput {
  @Field(() => String, { description: 'Serial on the case.' }) @MinLength(1) @MaxLength(64) serial!: string;
  @Field(() => String, { description: 'Model.' }) @MinLength(1) @MaxLength(100) model!: string;
  @Field(() => String, { description: 'Where it is kept after work.' })
  @MinLength(1)
  @MaxLength(200)
  placeOfKeeping!: string;
  @Field(() => ID, { nullable: true, description: 'Office, where the administrator gives it; left out = the own one.' })
  @IsOptional()
  @MaxLength(64)
  officeId?: string | null;
}

@InputType('ApplyAsOperatorInput', { description: 'The operator’s own application (regulation p.15(1)).' })
export class ApplyAsOperatorInput {
  @Field(() => String, { description: 'One-time code that came with the carrier.' }) @MaxLength(64) code!: string;
  @Field(() => String, { description: 'Serial of the carrier in his hands.' }) @MaxLength(64) carrierSerial!: string;
  @Field(() => String, { description: 'Version of the instruction that he acknowledges.' })
  @MaxLength(20)
  instructionVersion!: string;
  @Field(() => Base64, { description: 'PKCS#10 of the signature key, DER.' }) signCsr!: Uint8Array;
  @Field(() => Base64, { description: 'PKCS#10 of the authentication key, DER.' }) authCsr!: Uint8Array;
}

@InputType('PrepareLetterInput', { description: 'The official letter that asks for an operator’s certificates.' })
export class PrepareLetterInput {
  @Field(() => ID, { description: 'Operator.' }) @MaxLength(64) operatorId!: string;
  @Field(() => String, { description: 'Number at the centre.' }) @MinLength(1) @MaxLength(64) number!: string;
  @Field(() => LocalDate, { description: 'Date of the letter.' }) date!: string;
  @Field(() => String, { description: 'Who answers questions about it.' })
  @MinLength(1)
  @MaxLength(200)
  executorName!: string;
  @Field(() => String, { description: 'Telephone of the executor.' })
  @MinLength(5)
  @MaxLength(30)
  executorPhone!: string;
  @Field(() => EmailAddress, { description: 'Corporate address of the executor; the answer goes there.' })
  @MaxLength(254)
  executorEmail!: string;
}

@InputType('RecordOperatorChangeInput', { description: 'Dismissal or transfer of an operator (regulation p.15(1)).' })
export class RecordOperatorChangeInput {
  @Field(() => ID, { description: 'Operator.' }) @MaxLength(64) operatorId!: string;
  @Field(() => OperatorChangeKind, { description: 'Dismissal or transfer.' }) kind!: OperatorChangeKind;
  @Field(() => LocalDate, { description: 'Day from which he is no operator.' }) effectiveOn!: string;
  @Field(() => String, {
    nullable: true,
    description: 'Number of the letter that tells the provider; without it the provider is told later.',
  })
  @IsOptional()
  @MaxLength(64)
  letterNumber?: string | null;
}

@InputType('ReportAbsenceInput', { description: 'A long absence of an operator (regulation p.15(1)).' })
export class ReportAbsenceInput {
  @Field(() => ID, { description: 'Operator.' }) @MaxLength(64) operatorId!: string;
  @Field(() => LocalDate, { description: 'First day.' }) from!: string;
  @Field(() => LocalDate, { description: 'Last day expected.' }) expectedTo!: string;
  @Field(() => String, { nullable: true, description: 'Reason.' }) @IsOptional() @MaxLength(300) reason?: string | null;
}
