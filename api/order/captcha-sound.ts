/** Telephone quality is enough for tones and keeps the answer small: 8 kHz, 8 bit, one channel. */
const RATE = 8000;
const BEEP = { hz: 880, seconds: 0.11, pause: 0.14 };
const ZERO = { hz: 300, seconds: 0.7 };
/** Long enough that groups cannot be taken for one another. */
const BETWEEN_DIGITS_SECONDS = 1.1;
const AMPLITUDE = 90;

/**
 * The digits of the picture as sound: as many short high tones as the digit says, one long low tone for zero, a long pause between digits.
 * Tones need no language and no voice, so the same sound serves all three languages.
 */
export function captchaSound(digits: string): Uint8Array {
  const parts = [...digits].flatMap((digit) => [...tonesOf(Number(digit)), silence(BETWEEN_DIGITS_SECONDS)]);
  return wav([silence(0.3), ...parts]);
}

function tonesOf(digit: number): Uint8Array[] {
  if (digit === 0) return [tone(ZERO.hz, ZERO.seconds)];
  return Array.from({ length: digit }, () => [tone(BEEP.hz, BEEP.seconds), silence(BEEP.pause)]).flat();
}

function tone(hz: number, seconds: number): Uint8Array {
  const samples = Math.round(seconds * RATE);
  return Uint8Array.from({ length: samples }, (_, index) => {
    const edge = Math.min(1, index / 80, (samples - index) / 80); // soft edges, no clicks
    return 128 + Math.round(AMPLITUDE * edge * Math.sin((2 * Math.PI * hz * index) / RATE));
  });
}

function silence(seconds: number): Uint8Array {
  return new Uint8Array(Math.round(seconds * RATE)).fill(128);
}

/** RIFF/WAVE with one PCM chunk of unsigned bytes. */
function wav(parts: Uint8Array[]): Uint8Array {
  const data = Buffer.concat(parts);
  const header = Buffer.alloc(44);
  header.write('RIFF', 0, 'latin1');
  header.writeUInt32LE(36 + data.length, 4);
  header.write('WAVEfmt ', 8, 'latin1');
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20); // PCM
  header.writeUInt16LE(1, 22); // mono
  header.writeUInt32LE(RATE, 24);
  header.writeUInt32LE(RATE, 28); // bytes a second
  header.writeUInt16LE(1, 32);
  header.writeUInt16LE(8, 34);
  header.write('data', 36, 'latin1');
  header.writeUInt32LE(data.length, 40);
  return new Uint8Array(Buffer.concat([header, data]));
}
