import { pickLanguage } from '../../shared/locales/locales.ts';
import { createTranslator } from '../../shared/locales/translator.ts';
import { noticeStylePath } from './guard.ts';

/** Style of the notice; a file of its own, since the policy allows no style in the page. */
export const noticeStyle = `:root { color-scheme: light dark; }
body { margin: 18vh auto 0; max-width: 34rem; padding: 0 1.5rem; font: 16px/1.55 system-ui, sans-serif; }
h1 { font-size: 1.375rem; font-weight: 600; margin: 0 0 .75rem; }
p { margin: 0 0 .75rem; }
`;

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/**
 * The page for a person who came without the cookie: the program was started anew, or the address was used up.
 * `acceptLanguage` is the request's header; nothing of it reaches the page. Holds nothing secret.
 */
export const noticePage = (acceptLanguage: string | undefined): string => {
  const language = pickLanguage((acceptLanguage ?? '').split(',').map((range) => range.trim()));
  const t = createTranslator(language);
  const say = (key: 'title' | 'why' | 'what') => escapeHtml(t(`menu:notice.${key}`));
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${say('title')}</title>
<link rel="stylesheet" href="${noticeStylePath}">
<link rel="icon" href="data:,">
</head>
<body>
<main>
<h1>${say('title')}</h1>
<p>${say('why')}</p>
<p>${say('what')}</p>
</main>
</body>
</html>
`;
};
