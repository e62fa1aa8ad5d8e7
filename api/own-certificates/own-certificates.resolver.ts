import { Arg, Authorized, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { exportOwnList, orderSealedOwnList } from '../cabinet/export-own-list.ts';
import { OwnExportType } from '../cabinet/own-export.type.ts';
import type { ApiContext } from '../context.ts';
import { CsvFileType } from '../lists/list.type.ts';
import { Language } from '../schema/common.enums.ts';
import { CABINET } from '../sign-in/check-permission.ts';
import { downloadCertificate } from './download-certificate.ts';
import { ownCertificatesList } from './export-own-certificates.ts';
import { listOwnCertificates } from './list-own-certificates.ts';
import {
  CertificateDownloadType,
  OwnCertificatesExportInput,
  OwnCertificatesInput,
  OwnCertificateType,
} from './own-certificate.type.ts';

@Resolver()
export class OwnCertificatesResolver {
  @Authorized(CABINET)
  @Query(() => [OwnCertificateType], {
    description: 'Certificates of the person whose cabinet is open, newest first unless asked otherwise.',
  })
  ownCertificates(
    @Ctx() context: ApiContext,
    @Arg('ofOrganisation', () => Boolean, {
      defaultValue: false,
      description: 'All certificates under his BIN; for the first head and holders of the right to sign.',
    })
    ofOrganisation: boolean,
    @Arg('input', () => OwnCertificatesInput, { nullable: true, description: 'Which, in which order, which page.' })
    input: OwnCertificatesInput | null,
  ): Promise<OwnCertificateType[]> {
    return listOwnCertificates(context, ofOrganisation, input);
  }

  @Authorized(CABINET)
  @Mutation(() => CsvFileType, { description: 'Own certificates as CSV; the export is recorded.' })
  async exportOwnCertificates(
    @Ctx() context: ApiContext,
    @Arg('ofOrganisation', () => Boolean, { defaultValue: false, description: 'All certificates under his BIN.' })
    ofOrganisation: boolean,
    @Arg('input', () => OwnCertificatesExportInput, { nullable: true, description: 'Which and in which order.' })
    input: OwnCertificatesExportInput | null,
    @Arg('language', () => Language, { description: 'Language of the heading.' }) language: Language,
  ): Promise<CsvFileType> {
    return exportOwnList(context, await ownCertificatesList(context, { ofOrganisation, input }), language);
  }

  @Authorized(CABINET)
  @Mutation(() => OwnExportType, { description: 'Orders own certificates as JSON under the seal of the provider.' })
  async orderSealedOwnCertificates(
    @Ctx() context: ApiContext,
    @Arg('ofOrganisation', () => Boolean, { defaultValue: false, description: 'All certificates under his BIN.' })
    ofOrganisation: boolean,
    @Arg('input', () => OwnCertificatesExportInput, { nullable: true, description: 'Which and in which order.' })
    input: OwnCertificatesExportInput | null,
    @Arg('language', () => Language, { description: 'Language of the headings.' }) language: Language,
  ): Promise<OwnExportType> {
    return orderSealedOwnList(context, await ownCertificatesList(context, { ofOrganisation, input }), language);
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
