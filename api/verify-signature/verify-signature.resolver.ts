import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { ApiContext } from '../context.ts';
import { SignatureReportType } from './signature-report.type.ts';
import { VerifySignatureInput } from './verify-signature.input.ts';
import { verifySignature } from './verify-signature.ts';

@Resolver()
export class VerifySignatureResolver {
  @Query(() => SignatureReportType, {
    description: 'The explained report on an electronic signature, for relying parties. Nothing that is sent is kept.',
  })
  verifySignature(
    @Ctx() context: ApiContext,
    @Arg('input', () => VerifySignatureInput, { description: 'The signature, and what it signs.' })
    input: VerifySignatureInput,
  ): Promise<SignatureReportType> {
    return verifySignature(context, input);
  }
}
