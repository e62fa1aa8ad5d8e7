/** Debian's Chromium without windows, unless the environment names another one. */
export const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium-headless-shell';
