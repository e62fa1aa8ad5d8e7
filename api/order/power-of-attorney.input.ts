import { MaxLength } from 'class-validator';
import { Field, InputType } from 'type-graphql';
import { LocalDate } from '../schema/scalars.ts';

@InputType('PowerOfAttorneyInput', {
  description: 'What stands on a one-time power of attorney (standard 1 annexes 2 and 5); it serves one case.',
})
export class PowerOfAttorneyInput {
  @Field(() => String, { description: 'Number in the register of the notary or of the legal entity.' })
  @MaxLength(60)
  number!: string;
  @Field(() => LocalDate, { description: 'Day on which it was given.' }) issuedOn!: string;
  @Field(() => String, { description: 'Notary who certified it; of annex 5 the legal entity.' })
  @MaxLength(300)
  issuer!: string;
}
