import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport, type SendMailOptions } from 'nodemailer';
import type { Language } from '@kualik/domain/texts/language.ts';
import { t } from '@kualik/domain/texts/translate.ts';
import { refuseKeyContainers } from './outgoing-filter.ts';

export interface Attachment {
  filename: string;
  content: Uint8Array;
  contentType: string;
}

export interface OutgoingMail {
  /** The outbox row: the same letter has the same Message-ID and file name however often it is tried. */
  outboxId: string;
  kind: string;
  language: Language;
  to: { name: string; address: string };
  subject: string;
  text: string;
  html: string;
  attachments: readonly Attachment[];
  date: Date;
}

export interface Mailer {
  readonly transport: 'smtp' | 'file';
  /** Resolves when the mail server has taken the letter over, or the file stands in the mailbox folder. */
  send(mail: OutgoingMail): Promise<void>;
  messageIdOf(outboxId: string): string;
  close(): void;
}

export interface MailerConfig {
  smtpUrl: string | null;
  dataDir: string;
  publicUrl: string;
}

/** A mail server that says nothing for so long is down; the row is tried again. */
const SMTP_TIMEOUT_MS = 20_000;
/** Letters hold the applicant's data: only the account of the service reads them. */
const [FOLDER_MODE, FILE_MODE] = [0o700, 0o600];

/** Where mail lands when no SMTP server is set. */
export function mailboxFolder(dataDir: string): string {
  return join(dataDir, 'outbox');
}

/** SMTP when an address is set, else one .eml file a letter. */
export function createMailer(config: MailerConfig): Mailer {
  const host = new URL(config.publicUrl).hostname;
  const messageIdOf = (outboxId: string): string => `<${outboxId}@${host}>`;
  const compose = (mail: OutgoingMail): SendMailOptions => {
    refuseKeyContainers(mail.attachments);
    return {
      messageId: messageIdOf(mail.outboxId),
      date: mail.date,
      from: { name: t(mail.language, 'mail.sender'), address: `no-reply@${host}` },
      to: mail.to,
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': mail.language, 'X-Kualik-Kind': mail.kind },
      attachments: mail.attachments.map((one) => ({ ...one, content: Buffer.from(one.content) })),
      // No file of the server and no foreign address may get into a letter.
      disableFileAccess: true,
      disableUrlAccess: true,
    };
  };
  return config.smtpUrl === null
    ? fileMailer(mailboxFolder(config.dataDir), compose, messageIdOf)
    : smtpMailer(config.smtpUrl, compose, messageIdOf);
}

type Compose = (mail: OutgoingMail) => SendMailOptions;

function smtpMailer(url: string, compose: Compose, messageIdOf: Mailer['messageIdOf']): Mailer {
  const transport = createTransport({
    url,
    pool: true,
    connectionTimeout: SMTP_TIMEOUT_MS,
    greetingTimeout: SMTP_TIMEOUT_MS,
    socketTimeout: SMTP_TIMEOUT_MS,
  });
  return {
    transport: 'smtp',
    async send(mail) {
      await transport.sendMail(compose(mail));
    },
    messageIdOf,
    close: () => transport.close(),
  };
}

function fileMailer(folder: string, compose: Compose, messageIdOf: Mailer['messageIdOf']): Mailer {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  return {
    transport: 'file',
    async send(mail) {
      const { message } = await transport.sendMail(compose(mail));
      if (!Buffer.isBuffer(message)) throw new Error('the letter was not composed');
      await mkdir(folder, { recursive: true, mode: FOLDER_MODE });
      // Written beside and renamed: a reader never sees half a letter.
      const draft = join(folder, `.${mail.outboxId}.part`);
      await writeFile(draft, message, { mode: FILE_MODE });
      await rename(draft, join(folder, `${mail.outboxId}.eml`));
    },
    messageIdOf,
    close: () => transport.close(),
  };
}
