import { Field, ID, Int, ObjectType } from 'type-graphql';
import { describedEnum } from '../schema/described-enum.ts';
import { DateTime, LocalDate } from '../schema/scalars.ts';

@ObjectType('Figure', { description: 'How many things share a code.' })
export class FigureType {
  @Field(() => String, { description: 'The code, as the lists have it; empty where there is none.' }) key!: string;
  @Field(() => Int, { description: 'How many.' }) count!: number;
}

@ObjectType('DayFigure', { description: 'A day of Almaty.' })
export class DayFigureType {
  @Field(() => LocalDate, { description: 'Day.' }) day!: string;
  @Field(() => Int, { description: 'Requests sent on it.' }) received!: number;
  @Field(() => Int, { description: 'Requests that ended on it.' }) finished!: number;
}

@ObjectType('RequestFigures', { description: 'The requests sent in a period, counted; nothing personal.' })
export class RequestFiguresType {
  @Field(() => Int, { description: 'All of them.' }) total!: number;
  @Field(() => [FigureType], { description: 'By state.' }) byStatus!: FigureType[];
  @Field(() => [FigureType], { description: 'By channel.' }) byChannel!: FigureType[];
  @Field(() => [FigureType], { description: 'By code of the registration centre.' }) byOffice!: FigureType[];
  @Field(() => [FigureType], { description: 'By kind of applicant.' }) byKind!: FigureType[];
  @Field(() => [DayFigureType], { description: 'Each day of the period.' }) byDay!: DayFigureType[];
  @Field(() => [FigureType], { description: 'Limits not kept, recorded in the period, by kind (standard 1 p.4(1)).' })
  breaches!: FigureType[];
}

@ObjectType('DeskLoad', { description: 'What an operator holds now and what he decided in a period.' })
export class DeskLoadType {
  @Field(() => ID, { description: 'Employee.' }) employeeId!: string;
  @Field(() => String, { description: 'Name.' }) name!: string;
  @Field(() => String, { nullable: true, description: 'Code of the registration centre.' }) officeCode!: string | null;
  @Field(() => Int, { description: 'Requests that he holds now.' }) holding!: number;
  @Field(() => Int, { description: 'Requests that he confirmed in the period.' }) confirmed!: number;
  @Field(() => Int, { description: 'Requests that he refused in the period.' }) refused!: number;
}

export const MachineryState = describedEnum('MachineryState', 'Whether somebody has to act.', {
  GOOD: ['good', 'All is well.'],
  SOON: ['soon', 'Somebody has to act soon.'],
  BAD: ['bad', 'It is over, or it stands still.'],
});
export type MachineryState = (typeof MachineryState)[keyof typeof MachineryState];

export const MachinerySubject = describedEnum('MachinerySubject', 'A part of the machinery.', {
  CA: ['ca', 'Certificate of an authority.'],
  SEAL: ['seal', 'Certificate of the seal.'],
  OCSP: ['ocsp', 'Certificate of the OCSP answers.'],
  TSA: ['tsa', 'Certificate of the time stamps.'],
  CRL: ['crl', 'Published revocation list.'],
  MAIL: ['mail', 'Letters.'],
  WORK: ['work', 'Work that waits in a queue.'],
});
export type MachinerySubject = (typeof MachinerySubject)[keyof typeof MachinerySubject];

@ObjectType('MachineryLine', { description: 'One part of the machinery as it stands now.' })
export class MachineryLineType {
  @Field(() => MachinerySubject, { description: 'What it is.' }) subject!: MachinerySubject;
  @Field(() => String, { description: 'Name of the authority, the list or the queue.' }) name!: string;
  @Field(() => MachineryState, { description: 'How it stands.' }) state!: MachineryState;
  @Field(() => DateTime, { nullable: true, description: 'When it last did its work, or the oldest that waits.' })
  since!: Date | null;
  @Field(() => DateTime, { nullable: true, description: 'Until when it holds.' }) until!: Date | null;
  @Field(() => Int, { nullable: true, description: 'How many wait.' }) waiting!: number | null;
  @Field(() => Int, { nullable: true, description: 'How many did not succeed.' }) failed!: number | null;
}
