import { Arg, Authorized, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { ApiContext } from '../context.ts';
import { Base64 } from '../schema/scalars.ts';
import { RequestStateType } from '../status/request-state.type.ts';
import { consumeInstallLink } from './consume-install-link.ts';
import { createInstallChallenge } from './create-install-challenge.ts';
import { InstallChallengeType, InstallLinkStateType, InstallLinkType, InstallPackageType } from './install.type.ts';
import { issueInstallLinkAtCounter } from './issue-install-link-at-counter.ts';
import { readInstallLink } from './read-install-link.ts';
import { recordInstalled } from './record-installed.ts';
import { renewInstallLink } from './renew-install-link.ts';
import { sendInstallLink } from './send-install-link.ts';

const SECRET = { description: 'The secret of the link, the part after #.' };
const NUMBER = { description: 'Number of the request.' };

@Resolver()
export class InstallResolver {
  @Query(() => InstallLinkStateType, { description: 'State of an install link; changes nothing.' })
  installLink(
    @Ctx() context: ApiContext,
    @Arg('secret', () => String, SECRET) secret: string,
  ): Promise<InstallLinkStateType> {
    return readInstallLink(context, secret);
  }

  @Mutation(() => InstallPackageType, {
    description: 'Uses the link up and hands out certificates and chain (regulation p.6(11)).',
  })
  consumeInstallLink(
    @Ctx() context: ApiContext,
    @Arg('secret', () => String, SECRET) secret: string,
  ): Promise<InstallPackageType> {
    return consumeInstallLink(context, secret);
  }

  @Mutation(() => RequestStateType, { description: 'Records that the applicant installed the certificates.' })
  recordInstalled(
    @Ctx() context: ApiContext,
    @Arg('secret', () => String, SECRET) secret: string,
  ): Promise<RequestStateType> {
    return recordInstalled(context, secret);
  }

  @Mutation(() => InstallChallengeType, {
    description: 'Something to sign with an ordered key, to get a new install link. Answers alike for unknown numbers.',
  })
  createInstallChallenge(
    @Ctx() context: ApiContext,
    @Arg('number', () => String, NUMBER) number: string,
  ): Promise<InstallChallengeType> {
    return createInstallChallenge(context, number);
  }

  @Mutation(() => InstallLinkType, {
    description: 'A new install link for the holder of an ordered key; older links end.',
  })
  renewInstallLink(
    @Ctx() context: ApiContext,
    @Arg('number', () => String, NUMBER) number: string,
    @Arg('nonce', () => String, { description: 'Nonce of the challenge.' }) nonce: string,
    @Arg('proof', () => Base64, {
      description:
        'Signature of the challenge document by an ordered key: RSASSA-PKCS1-v1_5 with SHA-256, or the national signature.',
    })
    proof: Uint8Array,
  ): Promise<InstallLinkType> {
    return renewInstallLink(context, { number, nonce, proof });
  }

  @Mutation(() => Boolean, {
    description: 'Sends a new install link to the e-mail of the order. Always true, so that nothing is revealed.',
  })
  sendInstallLink(@Ctx() context: ApiContext, @Arg('number', () => String, NUMBER) number: string): Promise<boolean> {
    return sendInstallLink(context, number);
  }

  @Authorized('request.install-link')
  @Mutation(() => InstallLinkType, {
    description: 'A new install link at the counter, after the person was identified again.',
  })
  issueInstallLinkAtCounter(
    @Ctx() context: ApiContext,
    @Arg('id', () => ID, { description: 'Id of the request.' }) id: string,
  ): Promise<InstallLinkType> {
    return issueInstallLinkAtCounter(context, id);
  }
}
