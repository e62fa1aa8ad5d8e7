/** The few methods of sharp that we use. The module is an optional dependency: without it images are refused by name. */
declare module 'sharp' {
  interface Metadata {
    format?: string;
    width?: number;
    height?: number;
    pages?: number;
    exif?: Uint8Array;
  }
  interface Sharp {
    metadata(): Promise<Metadata>;
    autoOrient(): Sharp;
    jpeg(options?: { quality: number }): Sharp;
    png(): Sharp;
    withExif(exif: Record<string, Record<string, string>>): Sharp;
    toBuffer(): Promise<Buffer>;
  }
  interface Options {
    limitInputPixels?: number;
    failOn?: 'none' | 'truncated' | 'error' | 'warning';
    raw?: { width: number; height: number; channels: 1 | 3 | 4 };
  }
  export default function sharp(input: Uint8Array, options?: Options): Sharp;
}
