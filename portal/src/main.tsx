import { render } from 'preact';
import { App } from './App.tsx';
import { LanguageProvider, startLanguage } from './texts/language.tsx';
import { loadTexts } from './texts/texts.ts';

async function start(root: HTMLElement): Promise<void> {
  const language = startLanguage();
  document.documentElement.lang = language;
  const texts = await loadTexts(language);
  render(
    <LanguageProvider first={{ language, texts }}>
      <App />
    </LanguageProvider>,
    root,
  );
  performance.mark('usable');
}

const root = document.getElementById('app');
if (root) void start(root);
