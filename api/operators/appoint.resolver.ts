import { Arg, Authorized, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { filePaper } from '../administration/file-paper.ts';
import { FiledPaperType } from '../administration/filed-paper.type.ts';
import type { ApiContext } from '../context.ts';
import { Base64 } from '../schema/scalars.ts';
import { applyAsOperator } from './apply-as-operator.ts';
import { appointOperator } from './appoint-operator.ts';
import { handOverCarrier, registerCarrier, returnCarrier } from './carriers.ts';
import { changeEmployeeRole } from './change-role.ts';
import { dismissEmployee } from './dismiss-employee.ts';
import { CarrierReturn } from './operator.enums.ts';
import {
  AppointOperatorInput,
  ApplyAsOperatorInput,
  ChangeEmployeeRoleInput,
  RegisterCarrierInput,
} from './operator.input.ts';
import { CarrierHandOverType, KeyCarrierType, OperatorApplicationReceiptType, OperatorType } from './operator.type.ts';
import { nameWorkplaces } from './name-workplaces.ts';
import { renewOperator } from './renew-operator.ts';

@Resolver()
export class AppointResolver {
  @Authorized('operator.file-paper')
  @Mutation(() => FiledPaperType, { description: 'Files the scan of an order, an act or a letter (regulation p.15).' })
  filePaper(
    @Ctx() context: ApiContext,
    @Arg('content', () => Base64, { description: 'PDF, JPEG or PNG.' }) content: Uint8Array,
  ): Promise<FiledPaperType> {
    return filePaper(context, content);
  }

  @Authorized('operator.appoint')
  @Mutation(() => OperatorType, {
    description: 'Appoints an operator, or another employee, by order (regulation p.15(1)).',
  })
  appointOperator(
    @Ctx() context: ApiContext,
    @Arg('input', () => AppointOperatorInput, { description: 'Person, order, requirements.' })
    input: AppointOperatorInput,
  ): Promise<OperatorType> {
    return appointOperator(context, input);
  }

  @Authorized('operator.change-role')
  @Mutation(() => OperatorType, {
    description: 'Ends the appointment of an employee and appoints him to another role (regulation p.15(1)).',
  })
  changeEmployeeRole(
    @Ctx() context: ApiContext,
    @Arg('input', () => ChangeEmployeeRoleInput, { description: 'Appointment, role, order.' })
    input: ChangeEmployeeRoleInput,
  ): Promise<OperatorType> {
    return changeEmployeeRole(context, input);
  }

  @Authorized('employee.dismiss')
  @Mutation(() => Boolean, {
    description: 'Ends account and certificates of an employee who is no operator, by order (regulation p.15(1)).',
  })
  dismissEmployee(
    @Ctx() context: ApiContext,
    @Arg('employeeId', () => ID, { description: 'Employee.' }) employeeId: string,
    @Arg('orderPaperId', () => ID, { description: 'Scan of the order, as `filePaper` gave it.' }) orderPaperId: string,
  ): Promise<boolean> {
    return dismissEmployee(context, { employeeId, orderPaperId });
  }

  @Authorized('operator.register-carrier')
  @Mutation(() => KeyCarrierType, { description: 'Takes a key carrier into the register (regulation p.15(1)).' })
  registerCarrier(
    @Ctx() context: ApiContext,
    @Arg('input', () => RegisterCarrierInput, { description: 'Serial, model, place of keeping.' })
    input: RegisterCarrierInput,
  ): Promise<KeyCarrierType> {
    return registerCarrier(context, input);
  }

  @Authorized('operator.hand-over-carrier')
  @Mutation(() => CarrierHandOverType, {
    description: 'Hands a free carrier to an appointed operator (regulation p.15(1)).',
  })
  handOverCarrier(
    @Ctx() context: ApiContext,
    @Arg('carrierId', () => ID, { description: 'Carrier.' }) carrierId: string,
    @Arg('operatorId', () => ID, { description: 'Operator.' }) operatorId: string,
  ): Promise<CarrierHandOverType> {
    return handOverCarrier(context, { carrierId, operatorId });
  }

  @Authorized('operator.renew')
  @Mutation(() => CarrierHandOverType, {
    description:
      'Begins the renewal of an operator’s certificates: a new one-time code for his carrier (regulation p.15(1)).',
  })
  renewOperator(
    @Ctx() context: ApiContext,
    @Arg('operatorId', () => ID, { description: 'Operator.' }) operatorId: string,
  ): Promise<CarrierHandOverType> {
    return renewOperator(context, operatorId);
  }

  @Authorized('operator.name-workplaces')
  @Mutation(() => OperatorType, {
    description: 'Names the registered workplaces of an operator; none = any of his office (p.15(1), p.19(5) rule 1).',
  })
  nameOperatorWorkplaces(
    @Ctx() context: ApiContext,
    @Arg('operatorId', () => ID, { description: 'Operator.' }) operatorId: string,
    @Arg('workplaceIds', () => [ID], { description: 'Registered workplaces of his office, at most twenty.' })
    workplaceIds: string[],
  ): Promise<OperatorType> {
    return nameWorkplaces(context, operatorId, workplaceIds);
  }

  @Authorized('operator.return-carrier')
  @Mutation(() => KeyCarrierType, { description: 'Takes a carrier back or writes it off (regulation p.15(1)).' })
  returnCarrier(
    @Ctx() context: ApiContext,
    @Arg('operatorId', () => ID, { description: 'Operator who held it.' }) operatorId: string,
    @Arg('outcome', () => CarrierReturn, { description: 'How it comes back.' }) outcome: CarrierReturn,
  ): Promise<KeyCarrierType> {
    return returnCarrier(context, { operatorId, outcome });
  }

  @Mutation(() => OperatorApplicationReceiptType, {
    description: 'The operator applies for his certificates with the code of his carrier (regulation p.15(1)).',
  })
  applyAsOperator(
    @Ctx() context: ApiContext,
    @Arg('input', () => ApplyAsOperatorInput, { description: 'Code, carrier, keys.' }) input: ApplyAsOperatorInput,
  ): Promise<OperatorApplicationReceiptType> {
    return applyAsOperator(context, input);
  }
}
