import data from './regions.json' with { type: 'json' };
import type { LocalizedText } from '../rules/errors.ts';

export type OfficeKind = 'psc' | 'provider';

export interface OfficeData {
  code: string;
  kind: OfficeKind;
  name: LocalizedText;
  address: LocalizedText;
  phone: string;
  hours: LocalizedText;
}
export interface SettlementData {
  id: string;
  name: LocalizedText;
  offices: OfficeData[];
}
export interface RegionData {
  code: string;
  name: LocalizedText;
  settlements: SettlementData[];
}

/**
 * 17 regions and three cities with settlements and registration centres; hours follow the kind of office.
 * Streets and telephones are synthetic. @rule std1 p.8(1), p.8(2)
 */
export const REGIONS: readonly RegionData[] = data.regions.map((region) => ({
  ...region,
  settlements: region.settlements.map((settlement) => ({
    ...settlement,
    offices: settlement.offices.map((office) => {
      const kind = officeKind(office.kind);
      return { ...office, kind, hours: data.hours[kind].text };
    }),
  })),
}));

/** Opening hours as the standard gives them, by kind of office. @rule std1 p.8 */
export const OFFICE_HOURS = data.hours;

function officeKind(text: string): OfficeKind {
  if (text === 'psc' || text === 'provider') return text;
  throw new Error(`regions.json: unknown kind of office ${text}`);
}
