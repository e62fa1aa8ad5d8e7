import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import type { Email } from 'postal-mime';
import { waitFor } from './wait-for.ts';

/** The folder where mail lands as .eml files when no SMTP server is set. */
export class Mailbox {
  private readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** Waits for a letter to this address that the test accepts. */
  async waitForLetter(address: string, accepts: (letter: Email) => boolean): Promise<Email> {
    return waitFor(`a letter to ${address}`, async () => {
      for (const letter of await this.lettersTo(address)) if (accepts(letter)) return letter;
      return null;
    });
  }

  private async lettersTo(address: string): Promise<Email[]> {
    const files = readdirSync(this.folder).filter((name) => name.endsWith('.eml'));
    const letters = await Promise.all(files.map((name) => PostalMime.parse(readFileSync(join(this.folder, name)))));
    return letters.filter((letter) => letter.to?.some((recipient) => recipient.address === address));
  }
}

/** The PDF of a letter, or null. */
export function pdfOf(letter: Email): Uint8Array | null {
  const pdf = letter.attachments.find((attachment) => attachment.mimeType === 'application/pdf');
  return pdf !== undefined && pdf.content instanceof ArrayBuffer ? new Uint8Array(pdf.content) : null;
}

/** The secret of the install link in a letter, or null. */
export function installSecretOf(letter: Email): string | null {
  return /\/install#([\w-]+)/.exec(letter.text ?? '')?.[1] ?? null;
}

/** The secret of the link «I did not order this» in a letter, or null. */
export function holdSecretOf(letter: Email): string | null {
  return /\/hold#([\w-]+)/.exec(letter.text ?? '')?.[1] ?? null;
}

/** What the letter is about: application, issued, refusal, lapse; null for a letter that is not ours. */
export function kindOf(letter: Email): string | null {
  return letter.headers.find((header) => header.key === 'x-kualik-kind')?.value ?? null;
}
