import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { ApiContext } from '../context.ts';
import { Base64 } from '../schema/scalars.ts';
import { CabinetType } from './cabinet.type.ts';
import { readCabinet } from './read-cabinet.ts';
import { signInToCabinet } from './sign-in-to-cabinet.ts';
import { signOutOfCabinet } from './sign-out-of-cabinet.ts';

@Resolver()
export class CabinetResolver {
  @Query(() => CabinetType, { nullable: true, description: 'The cabinet of the cookie; null when none is open.' })
  cabinet(@Ctx() context: ApiContext): Promise<CabinetType | null> {
    return readCabinet(context);
  }

  @Mutation(() => CabinetType, {
    description: 'Opens the personal cabinet and sets its cookie; takes the document of `createSignInChallenge`.',
  })
  signInToCabinet(
    @Ctx() context: ApiContext,
    @Arg('cms', () => Base64, {
      description: 'CMS SignedData over the sign-in document, by the authentication certificate; attached, DER.',
    })
    cms: Uint8Array,
  ): Promise<CabinetType> {
    return signInToCabinet(context, cms);
  }

  @Mutation(() => Boolean, { description: 'Closes the cabinet. True also when none was open.' })
  signOutOfCabinet(@Ctx() context: ApiContext): Promise<boolean> {
    return signOutOfCabinet(context);
  }
}
