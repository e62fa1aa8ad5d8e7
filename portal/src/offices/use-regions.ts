import { useEffect, useState } from 'preact/hooks';
import { fetchRegions, type Office, type Region } from '../api/operations.ts';

let known: Region[] | null = null;

export interface Regions {
  regions: Region[] | null;
  isSilent: boolean;
  load: () => void;
}

/** Regions with their registration centres, asked once in a visit. */
export function useRegions(): Regions {
  const [regions, setRegions] = useState(known);
  const [isSilent, setIsSilent] = useState(false);
  const load = () => {
    setIsSilent(false);
    fetchRegions().then(
      (list) => setRegions((known = list)),
      () => setIsSilent(true),
    );
  };
  useEffect(() => {
    if (!regions) load();
  }, []);
  return { regions, isSilent, load };
}

export function officeIn(regions: readonly Region[], officeId: string): Office | null {
  const offices = regions.flatMap(({ settlements }) => settlements.flatMap((settlement) => settlement.offices));
  return offices.find(({ id }) => id === officeId) ?? null;
}
