import { memoryStore } from 'react-admin';
import type { Store } from 'react-admin';

/** What may stay on the workstation: looks, language and where the key is. Filters and searches can hold names, so they live in memory. */
const KEPT_KEYS: readonly string[] = ['locale', 'theme', 'sidebar.open', 'kualik.singleKeys', 'kualik.keyPlace'];
const STORAGE_PREFIX = 'kualik.admin.';

function readKept(): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  for (const key of KEPT_KEYS) {
    try {
      const text = localStorage.getItem(STORAGE_PREFIX + key);
      if (text !== null) kept[key] = JSON.parse(text) as unknown;
    } catch {
      // Storage may be blocked or hold something foreign: the default is used, nothing is lost.
    }
  }
  return kept;
}

function keep(key: string, value: unknown): void {
  if (!KEPT_KEYS.includes(key)) return;
  try {
    localStorage.setItem(STORAGE_PREFIX + key, JSON.stringify(value));
  } catch {
    // A full or blocked storage only means that the choice is not remembered.
  }
}

/** Signing out empties the store of the framework; looks and language outlive it, filters and searches do not. */
export function preferenceStore(): Store {
  const store = memoryStore(readKept());
  return {
    ...store,
    setItem: (key, value) => {
      keep(key, value);
      store.setItem(key, value);
    },
    reset: () => {
      store.reset();
      for (const [key, value] of Object.entries(readKept())) store.setItem(key, value);
    },
    removeItem: (key) => {
      if (KEPT_KEYS.includes(key)) localStorage.removeItem(STORAGE_PREFIX + key);
      store.removeItem(key);
    },
  };
}
