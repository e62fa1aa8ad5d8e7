import type { WatchedKind } from '@kualik/domain/rules/watch-limits.ts';
import { Gauge, type Registry } from 'prom-client';

export interface WatchGauges {
  certificate(kind: WatchedKind, name: string, notAfter: Date): void;
  list(name: string, times: { thisUpdate: Date; nextUpdate: Date; due: Date }): void;
  disk(place: string, bytes: { free: number; size: number }): void;
  clock(offsetMs: number): void;
  watched(at: Date): void;
}

/** What the alert rules look at. Labels are names of authorities, lists and folders. */
export function createWatchGauges(registry: Registry): WatchGauges {
  const registers = [registry];
  const gauge = <Label extends string>(name: string, help: string, ...labelNames: Label[]): Gauge<Label> =>
    new Gauge({ name: `kualik_${name}`, help, labelNames, registers });
  const ends = gauge('certificate_end_timestamp_seconds', 'End of the certificates of the installation', 'kind', 'ca');
  const published = gauge('list_published_timestamp_seconds', 'thisUpdate of the published lists', 'list');
  const listEnds = gauge('list_end_timestamp_seconds', 'nextUpdate of the published lists', 'list');
  const due = gauge('list_due_timestamp_seconds', 'When the next list has to be published', 'list');
  const free = gauge('disk_free_bytes', 'Free space', 'place');
  const size = gauge('disk_size_bytes', 'Size of the file system', 'place');
  const offset = gauge('clock_offset_seconds', 'Database minus machine');
  const watched = gauge('watched_timestamp_seconds', 'When all this was looked at last');
  return {
    certificate: (kind, ca, notAfter) => ends.set({ kind, ca }, seconds(notAfter)),
    list(list, times) {
      published.set({ list }, seconds(times.thisUpdate));
      listEnds.set({ list }, seconds(times.nextUpdate));
      due.set({ list }, seconds(times.due));
    },
    disk(place, bytes) {
      free.set({ place }, bytes.free);
      size.set({ place }, bytes.size);
    },
    clock: (offsetMs) => offset.set(offsetMs / 1000),
    watched: (at) => watched.set(seconds(at)),
  };
}

function seconds(moment: Date): number {
  return moment.getTime() / 1000;
}
