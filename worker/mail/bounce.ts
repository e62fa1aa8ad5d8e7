import PostalMime from 'postal-mime';
import type { Attachment } from 'postal-mime';

/** What a delivery report says of one of our letters. */
export interface Bounce {
  /** Message-ID of the letter that came back, with its angle brackets. */
  messageId: string;
  /** Status code of RFC 3463, for instance 5.1.1. */
  code: string;
}

const STATUS = /^Status:\s*(5\.\d{1,3}\.\d{1,3})/im;
const FAILED = /^Action:\s*failed\s*$/im;
const MESSAGE_ID = /^Message-ID:\s*(<[^<>\s]+>)/im;

/**
 * Reads a delivery status notification (RFC 3464): null when the mail is none, when the delivery is only delayed (it is tried again), or when
 * it does not name the letter. Only codes and the Message-ID are taken: the words of foreign servers hold addresses.
 */
export async function readBounce(mail: Uint8Array): Promise<Bounce | null> {
  const parsed = await PostalMime.parse(mail, { forceRfc822Attachments: true });
  const report = textOf(parsed.attachments.find(({ mimeType }) => mimeType === 'message/delivery-status'));
  if (!FAILED.test(report)) return null;
  const code = STATUS.exec(report)?.[1];
  const returned = parsed.attachments.find(
    ({ mimeType }) => mimeType === 'message/rfc822' || mimeType === 'text/rfc822-headers',
  );
  const messageId = MESSAGE_ID.exec(headersOf(textOf(returned)))?.[1];
  return messageId && code ? { messageId, code } : null;
}

/** The head of the returned letter: its body may say anything. */
function headersOf(text: string): string {
  return text.split(/\r?\n\r?\n/)[0] ?? '';
}

function textOf(attachment: Attachment | undefined): string {
  if (!attachment) return '';
  const { content } = attachment;
  return typeof content === 'string' ? content : new TextDecoder().decode(content);
}
