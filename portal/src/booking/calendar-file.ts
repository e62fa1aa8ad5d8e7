/** What a calendar is told about a booked place. */
export interface CalendarEntry {
  code: string;
  startsAt: Date;
  title: string;
  place: string;
}

/** A person is served within 15 minutes (std1 p.4). */
const SERVING_MS = 15 * 60_000;
/** RFC 5545 3.1: no line is longer, in octets. */
const LINE_OCTETS = 75;

/** One appointment as RFC 5545 text, in UTC, without anything about the person. @rule std1 p.8(2) */
export function calendarFile({ code, startsAt, title, place }: CalendarEntry, now: Date): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Kualik//Portal//KK',
    'BEGIN:VEVENT',
    `UID:${code}@kualik`,
    `DTSTAMP:${utc(now)}`,
    `DTSTART:${utc(startsAt)}`,
    `DTEND:${utc(new Date(startsAt.getTime() + SERVING_MS))}`,
    `SUMMARY:${escaped(`${title} ${code}`)}`,
    `LOCATION:${escaped(place)}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

const utc = (at: Date): string => at.toISOString().replace(/[-:]|\.\d{3}/g, '');
const escaped = (text: string): string => text.replace(/[\\,;]/g, '\\$&').replace(/\r?\n/g, '\\n');

/** Long lines go on after a space, cut between letters and never inside one. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  let octets = 0;
  return [...line]
    .map((letter) => {
      const size = encoder.encode(letter).length;
      octets += size;
      if (octets <= LINE_OCTETS) return letter;
      octets = size + 1;
      return `\r\n ${letter}`;
    })
    .join('');
}
