import { Arg, Authorized, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { ApiContext } from '../context.ts';
import { PaperPrintInput } from '../forms/form.input.ts';
import { CABINET } from '../sign-in/check-permission.ts';
import { OwnPaperFileType, OwnPaperType } from './own-paper.type.ts';
import { listOwnPapers, printOwnPaper, readOwnPaper } from './own-papers.ts';

/** Papers of the person whose cabinet is open. */
@Resolver()
export class OwnPapersResolver {
  @Authorized(CABINET)
  @Query(() => [OwnPaperType], { description: 'Papers that the service made for an own request.' })
  ownPapers(
    @Ctx() context: ApiContext,
    @Arg('requestId', () => ID, { description: 'Own request.' }) requestId: string,
  ): Promise<OwnPaperType[]> {
    return listOwnPapers(context, requestId);
  }

  @Authorized(CABINET)
  @Query(() => OwnPaperFileType, { description: 'A paper of an own request; the reading is recorded.' })
  ownPaper(
    @Ctx() context: ApiContext,
    @Arg('id', () => ID, { description: 'Paper.' }) id: string,
  ): Promise<OwnPaperFileType> {
    return readOwnPaper(context, id);
  }

  @Authorized(CABINET)
  @Mutation(() => Boolean, {
    description: 'Prints an own paper in another language; it appears among the papers within seconds.',
  })
  printOwnPaper(
    @Ctx() context: ApiContext,
    @Arg('input', () => PaperPrintInput, { description: 'Paper and language.' }) input: PaperPrintInput,
  ): Promise<boolean> {
    return printOwnPaper(context, input);
  }
}
