import { hydrate, render } from 'preact';
import { App } from './App.tsx';
import { LanguageProvider, startLanguage } from './texts/language.tsx';
import { loadTexts, type Language } from './texts/texts.ts';

async function start(root: HTMLElement): Promise<void> {
  const language = startLanguage();
  document.documentElement.lang = language;
  const texts = await loadTexts(language);
  const app = (
    <LanguageProvider first={{ language, texts }}>
      <App />
    </LanguageProvider>
  );
  if (isFinished(root, language)) hydrate(app, root);
  else {
    root.replaceChildren();
    render(app, root);
  }
  performance.mark('usable');
}

/** A page of reading came with its words: they are taken over as they stand, unless this visit has others. */
function isFinished(root: HTMLElement, language: Language): boolean {
  return root.hasChildNodes() && language === 'kk' && location.hash === '';
}

const root = document.getElementById('app');
if (root) void start(root);
