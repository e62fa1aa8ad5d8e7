import { ArrayMaxSize, ArrayMinSize, IsOptional, MaxLength } from 'class-validator';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { describedEnum } from '../schema/described-enum.ts';
import { Base64, DateTime } from '../schema/scalars.ts';

export const HoldState = describedEnum('HoldState', 'Where a hold of a certificate stands.', {
  ACTIVE: ['active', 'On hold: the certificate neither signs nor signs in.'],
  RELEASED: ['released', 'Lifted: the certificate counts again.'],
  BECAME_REVOCATION: ['became_revocation', 'It became a revocation, which counts from the hold.'],
});
export type HoldState = (typeof HoldState)[keyof typeof HoldState];

export const HoldChannel = describedEnum('HoldChannel', 'How a hold was placed.', {
  SIGNATURE: ['signature', 'By the owner’s signature.'],
  NOTICE_LINK: ['notice_link', 'By the link of a notice: "I did not order this".'],
  COUNTER: ['counter', 'At a counter.'],
  CALL_CENTRE: ['call_centre', 'By the contact centre 1414 (regulation p.13).'],
  OPERATOR_KEY_LOSS: ['operator_key_loss', 'With an operator’s lost key (regulation p.19(5) rule 3).'],
});
export type HoldChannel = (typeof HoldChannel)[keyof typeof HoldChannel];

export const ReleaseWay = describedEnum('ReleaseWay', 'How a hold is lifted; each way needs an employee’s signature.', {
  OTHER_CERTIFICATE: ['other_certificate', 'The owner asked with another valid certificate of his.'],
  COUNTER: ['counter', 'The owner was identified at a counter.'],
  WORKLIST: ['worklist', 'The provider confirmed it in the worklist of an operator’s lost key.'],
});
export type ReleaseWay = (typeof ReleaseWay)[keyof typeof ReleaseWay];

export const HoldLinkStatus = describedEnum('HoldLinkStatus', 'Whether a link "I did not order this" can be used.', {
  READY: ['READY', 'The button will stop the order or hold what was issued.'],
  USED: ['USED', 'Used before.'],
  EXPIRED: ['EXPIRED', 'Its time is over; the contact centre 1414 helps.'],
  UNKNOWN: ['UNKNOWN', 'No such link.'],
});
export type HoldLinkStatus = (typeof HoldLinkStatus)[keyof typeof HoldLinkStatus];

export const HoldAct = describedEnum('HoldAct', 'What an owner signs.', {
  HOLD: ['hold', 'Hold these certificates.'],
  RELEASE: ['release', 'Ask for the end of their hold.'],
});
export type HoldAct = (typeof HoldAct)[keyof typeof HoldAct];

@ObjectType('HoldLinkState', { description: 'State of a link "I did not order this"; asking changes nothing.' })
export class HoldLinkStateType {
  @Field(() => HoldLinkStatus, { description: 'The state.' }) state!: HoldLinkStatus;
}

@ObjectType('HoldOutcome', { description: 'What a hold did; nothing personal.' })
export class HoldOutcomeType {
  @Field(() => Int, { description: 'Certificates that were put on hold by this act.' }) held!: number;
  @Field(() => Boolean, { description: 'True when the certificates are on hold now, also by an earlier act.' })
  isHeld!: boolean;
  @Field(() => Boolean, { description: 'True when an order that was under way goes no further.' })
  isOrderStopped!: boolean;
}

@ObjectType('HoldDocument', { description: 'A document for the owner to sign with a valid certificate of his.' })
export class HoldDocumentType {
  @Field(() => Base64, { description: 'Canonical JSON `kualik/hold/1`; sign these very bytes.' }) document!: Uint8Array;
  @Field(() => DateTime, { description: 'A signature counts until then, and once.' }) expiresAt!: Date;
}

@ObjectType('HoldReleasePreparation', {
  description: 'The document that lifts holds, to be shown, compared and signed.',
})
export class HoldReleasePreparationType {
  @Field(() => ID, { description: 'Id of the release.' }) id!: string;
  @Field(() => Base64, { description: 'Canonical JSON `kualik/hold-release/1`; sign these very bytes.' })
  document!: Uint8Array;
  @Field(() => DateTime, { description: 'A signature counts until then.' }) expiresAt!: Date;
}

@ObjectType('Hold', { description: 'A hold of one certificate.' })
export class HoldType {
  @Field(() => ID, { description: 'Id.' }) id!: string;
  @Field(() => ID, { description: 'Certificate.' }) certificateId!: string;
  @Field(() => String, { description: 'Serial number, hex.' }) serial!: string;
  @Field(() => String, { description: 'What the certificate is for.' }) usage!: string;
  @Field(() => ID, { nullable: true, description: 'Case it was issued for; null for an employee’s own.' })
  requestId!: string | null;
  @Field(() => String, { nullable: true, description: 'Number of that case.' }) requestNumber!: string | null;
  @Field(() => String, { nullable: true, description: 'Its owner.' }) ownerName!: string | null;
  @Field(() => HoldState, { description: 'State.' }) state!: HoldState;
  @Field(() => HoldChannel, { description: 'How it was placed.' }) channel!: HoldChannel;
  @Field(() => DateTime, { description: 'Since when it counts.' }) placedAt!: Date;
  @Field(() => DateTime, { description: 'When it becomes a revocation if nobody lifts it.' }) endsAt!: Date;
  @Field(() => DateTime, { nullable: true, description: 'When it ended.' }) endedAt!: Date | null;
  @Field(() => Boolean, { description: 'True when the owner asked for the end with another certificate.' })
  isAsked!: boolean;
  @Field(() => ID, { nullable: true, description: 'Report of a lost key that caused it.' }) keyLossId!: string | null;
  @Field(() => String, { nullable: true, description: 'First published list that carries it.' })
  crlNumber!: string | null;
}

@ObjectType('HoldPage', { description: 'A page of holds.' })
export class HoldPageType {
  @Field(() => [HoldType], { description: 'The holds.' }) rows!: HoldType[];
  @Field(() => Int, { description: 'How many there are in all.' }) total!: number;
}

export const HoldOrderField = describedEnum('HoldOrderField', 'What holds are sorted by.', {
  PLACED_AT: ['placedAt', 'When they were placed.'],
  ENDS_AT: ['endsAt', 'When they become revocations.'],
  OWNER: ['owner', 'The owner, in the order of the Kazakh alphabet.'],
});
export type HoldOrderField = (typeof HoldOrderField)[keyof typeof HoldOrderField];

@InputType('HoldFilter', { description: 'Which holds are listed.' })
export class HoldFilterInput {
  @Field(() => HoldState, { nullable: true, description: 'State.' }) @IsOptional() state?: HoldState | null;
  @Field(() => HoldChannel, { nullable: true, description: 'How placed.' }) @IsOptional() channel?: HoldChannel | null;
  @Field(() => ID, { nullable: true, description: 'Worklist of this report of a lost key.' })
  @IsOptional()
  @MaxLength(64)
  keyLossId?: string | null;
  @Field(() => String, { nullable: true, description: 'Serial number, hex.' })
  @IsOptional()
  @MaxLength(64)
  serial?: string | null;
  @Field(() => String, { nullable: true, description: 'Number of the case.' })
  @IsOptional()
  @MaxLength(32)
  requestNumber?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Whether the owner asked for the end.' })
  @IsOptional()
  asked?: boolean | null;
}

@InputType('HoldDocumentInput', { description: 'What the owner wants to sign.' })
export class HoldDocumentInput {
  @Field(() => HoldAct, { description: 'Hold, or ask for the end of the hold.' }) act!: HoldAct;
  @Field(() => [String], { description: 'Serial numbers of his certificates, hex.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @MaxLength(64, { each: true })
  serials!: string[];
}

@InputType('CounterHoldInput', { description: 'A hold at the counter.' })
export class CounterHoldInput {
  @Field(() => [String], { description: 'Serial numbers, hex.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @MaxLength(64, { each: true })
  serials!: string[];
  @Field(() => Boolean, { description: 'True when the person was identified by his document.' }) identified!: boolean;
  @Field(() => String, {
    nullable: true,
    description: 'IIN in the document of the person who was identified; obligatory.',
  })
  @IsOptional()
  @MaxLength(40)
  holderIin?: string | null;
}

@InputType('CallCentreHoldInput', { description: 'A hold asked for on the telephone 1414 (regulation p.13).' })
export class CallCentreHoldInput {
  @Field(() => String, { description: 'Number of the request or serial number of the certificate.' })
  @MaxLength(64)
  reference!: string;
  @Field(() => String, { description: 'Surname that the caller gave; compared by the system, never shown.' })
  @MaxLength(120)
  surname!: string;
}

@InputType('PrepareHoldReleaseInput', { description: 'Which holds are to be lifted, and how.' })
export class PrepareHoldReleaseInput {
  @Field(() => [ID], { description: 'Holds.' })
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @MaxLength(64, { each: true })
  holds!: string[];
  @Field(() => ReleaseWay, { description: 'How.' }) way!: ReleaseWay;
  @Field(() => Boolean, { description: 'True when the person was identified at the counter.' }) identified!: boolean;
  @Field(() => String, {
    nullable: true,
    description: 'IIN in the document of the person who was identified; obligatory at the counter.',
  })
  @IsOptional()
  @MaxLength(40)
  holderIin?: string | null;
}

@InputType('ConfirmHoldReleaseInput', { description: 'The employee’s signature that lifts holds.' })
export class ConfirmHoldReleaseInput {
  @Field(() => ID, { description: 'Id of the release, as `prepareHoldRelease` gave it.' }) @MaxLength(64) id!: string;
  @Field(() => Base64, { description: 'CMS SignedData with the document inside (CAdES-BES, attached, DER).' })
  cms!: Uint8Array;
}
