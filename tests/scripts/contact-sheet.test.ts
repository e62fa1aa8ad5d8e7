import { describe, expect, it } from '@jest/globals';
import { contactSheet } from '../../scripts/screenshots/contact-sheet.ts';

describe('the contact sheet', () => {
  const sheet = contactSheet([
    'start-ru-360-dark.png',
    'start-kk-360.png',
    'status-unknown-en-1920-dark.png',
    'held.png',
  ]);

  it('has a row for each screen, and in it its languages, widths and themes', () => {
    expect([...sheet.matchAll(/<h2>(.*?)<\/h2>/g)].map(([, page]) => page)).toEqual([
      'held',
      'start',
      'status-unknown',
    ]);
    expect([...sheet.matchAll(/<figcaption>(.*?)<\/figcaption>/g)].map(([, look]) => look)).toEqual([
      'as it comes',
      'kk-360',
      'ru-360-dark',
      'en-1920-dark',
    ]);
  });

  it('shows each picture once and links to it whole', () => {
    expect(sheet.match(/<img /g)).toHaveLength(4);
    expect(sheet).toContain(
      '<a href="start-kk-360.png"><img loading="lazy" src="start-kk-360.png" alt="start, kk-360">',
    );
    expect(sheet).toContain('4 pictures of 3 screens');
  });
});
