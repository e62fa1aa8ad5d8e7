import type { VNode } from 'preact';
import prerender, { locationStub } from 'preact-iso/prerender';
import { App } from './App.tsx';
import { LanguageProvider, useLanguage } from './texts/language.tsx';
import { loadTexts } from './texts/texts.ts';

export interface FinishedPage {
  /** The words of h1. */
  title: string;
  body: string;
  /** What a browser without JavaScript cannot do on it. */
  note: string;
}

/** A page of reading as finished HTML in Kazakh, made at the build: it is read before any program and without one. @rule reg p.20 */
export async function finishedPage(path: string): Promise<FinishedPage> {
  locationStub(path);
  const texts = await loadTexts('kk');
  const render = async (what: () => VNode) => {
    const Page = what;
    const { html } = await prerender(
      <LanguageProvider first={{ language: 'kk', texts }}>
        <Page />
      </LanguageProvider>,
    );
    return html.replace(/<script type="isodata"><\/script>$/, '');
  };
  const body = await render(App);
  const title = /<h1[^>]*>(.*?)<\/h1>/s.exec(body)?.[1] ?? '';
  return { title, body, note: await render(WithoutProgram) };
}

function WithoutProgram() {
  const { t } = useLanguage();
  return <p class="page">{t('shell.noscript')}</p>;
}
