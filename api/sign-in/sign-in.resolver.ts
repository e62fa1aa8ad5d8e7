import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { ApiContext } from '../context.ts';
import { Base64 } from '../schema/scalars.ts';
import { createSignInChallenge } from './create-sign-in-challenge.ts';
import { readOwnSession } from './read-own-session.ts';
import { SessionType, SignInChallengeType } from './session.type.ts';
import { signIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';

@Resolver()
export class SignInResolver {
  @Query(() => SessionType, {
    nullable: true,
    description: 'The session of the cookie; null when nobody is signed in.',
  })
  me(@Ctx() context: ApiContext): Promise<SessionType | null> {
    return readOwnSession(context);
  }

  @Mutation(() => SignInChallengeType, { description: 'Makes a document to sign for signing in.' })
  createSignInChallenge(@Ctx() context: ApiContext): Promise<SignInChallengeType> {
    return createSignInChallenge(context);
  }

  @Mutation(() => SessionType, {
    description: 'Opens a session and sets its cookie. Takes only the type `kualik/sign-in/1`.',
  })
  signIn(
    @Ctx() context: ApiContext,
    @Arg('cms', () => Base64, { description: 'CMS SignedData over the sign-in document, attached, DER.' })
    cms: Uint8Array,
    @Arg('workplaceToken', () => String, {
      nullable: true,
      description: 'Token of a workplace that was registered, once; the browser keeps it (p.19(5) rule 1).',
    })
    workplaceToken: string | null,
  ): Promise<SessionType> {
    return signIn(context, cms, workplaceToken ?? null);
  }

  @Mutation(() => Boolean, { description: 'Ends the session. True also when nobody was signed in.' })
  signOut(@Ctx() context: ApiContext): Promise<boolean> {
    return signOut(context);
  }
}
