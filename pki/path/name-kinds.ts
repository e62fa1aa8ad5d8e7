import { equalBytes } from '../bytes.ts';
import { onlyChild } from '../der/fields.ts';
import type { DerNode } from '../der/node.ts';
import { contextConstructed, contextPrimitive } from '../der/tags.ts';
import { asciiText } from '../der/text.ts';
import { GENERAL_NAME } from '../extensions/general-names.ts';
import { isBelowName } from './name-match.ts';

/** Whether a name lies in a subtree of its own kind; null when the name cannot be judged and must be refused. */
type Within = (name: DerNode, base: DerNode) => boolean | null;

const text = (node: DerNode): string => asciiText(node.value);

/** A host equals the base or lies below it, label by label. */
function isHostBelow(host: string, base: string): boolean {
  const [name, zone] = [host.toLowerCase(), base.toLowerCase().replace(/^\./, '')];
  return zone === '' || name === zone || name.endsWith(`.${zone}`);
}

/** `.zone` means hosts below the zone, `host` that host alone (RFC 5280 4.2.1.10 on e-mail and URI). */
function isHostOf(host: string, base: string): boolean {
  const [name, zone] = [host.toLowerCase(), base.toLowerCase()];
  return zone.startsWith('.') ? name.endsWith(zone) && name.length > zone.length : name === zone;
}

function isEmailWithin(name: DerNode, base: DerNode): boolean | null {
  const [mailbox, zone] = [text(name), text(base)];
  const at = mailbox.lastIndexOf('@');
  if (at < 1) return null;
  const host = mailbox.slice(at + 1);
  const zoneAt = zone.lastIndexOf('@');
  if (zoneAt === -1) return isHostOf(host, zone);
  const isSameBox = mailbox.slice(0, at) === zone.slice(0, zoneAt);
  return isSameBox && host.toLowerCase() === zone.slice(zoneAt + 1).toLowerCase();
}

/** The host of an absolute URI; null without one and for an address of digits, which no host rule can judge. */
function hostOf(uri: string): string | null {
  const authority = /^[a-z][a-z0-9+.-]*:\/\/([^/?#]*)/i.exec(uri)?.[1];
  const host = authority?.replace(/^.*@/, '').replace(/:\d*$/, '');
  return host === undefined || host === '' || /^[\d.]+$|^\[/.test(host) ? null : host;
}

function isAddressWithin(name: DerNode, base: DerNode): boolean | null {
  const { length } = name.value;
  if (base.value.length !== 8 && base.value.length !== 32) return null;
  if (base.value.length !== 2 * length) return false;
  const masked = (octets: Uint8Array): Uint8Array =>
    octets.map((octet, index) => octet & (base.value[length + index] ?? 0));
  return equalBytes(masked(name.value), masked(base.value.subarray(0, length)));
}

/** The kinds of names that constraints are judged for, by identifier octet (RFC 5280 4.2.1.10). */
export const NAME_KINDS: ReadonlyMap<number, Within> = new Map<number, Within>([
  [contextPrimitive(GENERAL_NAME.email), isEmailWithin],
  [contextPrimitive(GENERAL_NAME.dns), (name, base) => isHostBelow(text(name), text(base))],
  [
    contextConstructed(GENERAL_NAME.directory),
    (name, base) => isBelowName(onlyChild(name, 'name').raw, onlyChild(base, 'name').raw),
  ],
  [
    contextPrimitive(GENERAL_NAME.uri),
    (name, base) => {
      const host = hostOf(text(name));
      return host === null ? null : isHostOf(host, text(base));
    },
  ],
  [contextPrimitive(GENERAL_NAME.address), isAddressWithin],
]);
