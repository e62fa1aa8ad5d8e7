/**
 * The key file the employee chose, still encrypted, kept until sign-out or reload. The password and the opened key are
 * never kept: each signature asks for the password again.
 */
export interface KeyFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

let remembered: KeyFile | null = null;

export const rememberKeyFile = (file: KeyFile): void => {
  remembered = file;
};
export const rememberedKeyFile = (): KeyFile | null => remembered;
export const forgetKeyFile = (): void => {
  remembered = null;
};

export async function readKeyFile(file: File): Promise<KeyFile> {
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}
