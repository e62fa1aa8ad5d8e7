import { Arg, Authorized, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { ApiContext } from '../context.ts';
import { Base64 } from '../schema/scalars.ts';
import { CABINET } from '../sign-in/check-permission.ts';
import { CabinetType } from './cabinet.type.ts';
import { OwnExportType } from './own-export.type.ts';
import { readCabinet } from './read-cabinet.ts';
import { readOwnExport } from './read-own-export.ts';
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

  @Authorized(CABINET)
  @Query(() => OwnExportType, {
    nullable: true,
    description: 'A sealed list of the cabinet; null unless ordered with the certificate that opened it.',
  })
  sealedOwnExport(
    @Ctx() context: ApiContext,
    @Arg('id', () => ID, { description: 'Id of the export.' }) id: string,
  ): Promise<OwnExportType | null> {
    return readOwnExport(context, id);
  }

  @Mutation(() => Boolean, { description: 'Closes the cabinet. True also when none was open.' })
  signOutOfCabinet(@Ctx() context: ApiContext): Promise<boolean> {
    return signOutOfCabinet(context);
  }
}
