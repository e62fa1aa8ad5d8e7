import { Arg, Authorized, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { ApiContext } from '../context.ts';
import { CABINET } from '../sign-in/check-permission.ts';
import { downloadCertificate } from './download-certificate.ts';
import { listOwnCertificates } from './list-own-certificates.ts';
import { CertificateDownloadType, OwnCertificateType } from './own-certificate.type.ts';

@Resolver()
export class OwnCertificatesResolver {
  @Authorized(CABINET)
  @Query(() => [OwnCertificateType], { description: 'Certificates of the person whose cabinet is open, newest first.' })
  ownCertificates(
    @Ctx() context: ApiContext,
    @Arg('ofOrganisation', () => Boolean, {
      defaultValue: false,
      description: 'All certificates under his BIN; for the first head and holders of the right to sign.',
    })
    ofOrganisation: boolean,
  ): Promise<OwnCertificateType[]> {
    return listOwnCertificates(context, ofOrganisation);
  }

  @Authorized(CABINET)
  @Query(() => CertificateDownloadType, { description: 'An own certificate with its chain.' })
  certificateDownload(
    @Ctx() context: ApiContext,
    @Arg('id', () => ID, { description: 'Id of the certificate.' }) id: string,
  ): Promise<CertificateDownloadType> {
    return downloadCertificate(context, id);
  }
}
