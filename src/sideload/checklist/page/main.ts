import type { Answers, Host } from './facts-page';
import { FactsPage } from './facts-page';

/** The Excel that the page is open in. */
function excel(): Host {
  const { diagnostics, displayLanguage } = Office.context;
  return {
    host: String(diagnostics.host),
    platform: String(diagnostics.platform),
    version: diagnostics.version,
    language: displayLanguage,
  };
}

/** The page's own server keeps the answers as a file, and says how it is called. */
async function save(answers: Answers): Promise<string> {
  const response = await fetch('answers', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(answers),
  });
  if (!response.ok) throw new Error(response.statusText);
  return response.text();
}

await Office.onReady();
new FactsPage(document, { excel, save });
