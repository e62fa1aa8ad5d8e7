/** The end of a picture's name that says how it was looked at: language, width, theme. */
const LOOK = /-(?:(kk|ru|en)-)?(\d{3,4})(?:-(light|dark))?$|-(kk|ru|en)(?:-(light|dark))?$/;

interface Picture {
  file: string;
  page: string;
  look: string;
}

function pictureOf(file: string): Picture {
  const name = file.replace(/\.png$/, '');
  const look = LOOK.exec(name)?.[0] ?? '';
  return { file, page: name.slice(0, name.length - look.length), look: look.slice(1) };
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** One page with all pictures, a row for each screen and in it its languages, widths and themes side by side. */
export function contactSheet(files: readonly string[]): string {
  const pages = Map.groupBy(files.toSorted((a, b) => a.localeCompare(b, 'en')).map(pictureOf), ({ page }) => page);
  const rows = [...pages].map(
    ([page, pictures]) => `<section>
<h2>${escaped(page)}</h2>
<div>${pictures.map(figureOf).join('')}</div>
</section>`,
  );
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Screens</title>
<style>
body { font: 1rem/1.4 system-ui, sans-serif; margin: 1rem }
div { display: flex; flex-wrap: wrap; gap: 1rem; align-items: start }
img { max-width: 20rem; border: 1px solid #888 }
figure { margin: 0 }
</style>
<h1>${files.length} pictures of ${pages.size} screens</h1>
${rows.join('\n')}
</html>
`;
}

function figureOf({ file, page, look }: Picture): string {
  const words = escaped(look === '' ? 'as it comes' : look);
  const picture = `<img loading="lazy" src="${encodeURIComponent(file)}" alt="${escaped(page)}, ${words}">`;
  return `<figure><figcaption>${words}</figcaption><a href="${encodeURIComponent(file)}">${picture}</a></figure>`;
}
