import { useQuery } from '@tanstack/react-query';
import { CardStationsDocument, StationOfficesDocument } from '../../../codegen/generated/card-stations.ts';
import type { CardStationsQuery, StationOfficesQuery } from '../../../codegen/generated/card-stations.ts';
import { call } from '../api/graphql-client.ts';

export type Station = CardStationsQuery['cardStations'][number];
export type StationOffice = StationOfficesQuery['regions'][number]['settlements'][number]['offices'][number];

export const STATIONS_KEY = ['cardStations'] as const;
/** A station reports every two seconds and is silent after fifteen; a hidden tab does not ask. Our choice. */
const STATIONS_POLL_MS = 4_000;

export function useStations() {
  return useQuery({
    queryKey: STATIONS_KEY,
    queryFn: ({ signal }) => call(CardStationsDocument, {}, signal),
    refetchInterval: STATIONS_POLL_MS,
    select: ({ cardStations }) => cardStations,
  });
}

/** Every office a station may stand in. */
export function useStationOffices(): readonly StationOffice[] {
  const { data } = useQuery({
    queryKey: ['stationOffices'],
    queryFn: ({ signal }) => call(StationOfficesDocument, {}, signal),
    staleTime: Infinity,
  });
  return (data?.regions ?? []).flatMap(({ settlements }) => settlements.flatMap(({ offices }) => offices));
}
