import type { PublishedTables } from '../../disclosure/review-types';
import { sentence } from '../../disclosure/sentence';
import type { Language } from '../../voice/languages';
import { voice } from '../../voice/say';

/** The tables of the published document beside the workbook: what they are, and with what each was compared. */
export function publishedLines(published: PublishedTables | undefined, language: Language): string[] {
  if (published === undefined) return [];
  const say = voice(language, 'commandLine');
  const { forms, pairs, unrecognised, counts } = published;
  const partners = new Map(pairs.map(({ document, workbook }) => [document, workbook]));
  const lines = forms.map((form) => {
    const partner = partners.get(form);
    const values = { sheet: form.sheet, title: form.title };
    return partner === undefined
      ? say('publishedAlone', values)
      : say('publishedPair', { ...values, partner: partner.sheet });
  });
  const unread = unrecognised.map(({ sheet, reason }) =>
    say('unrecognisedLine', { sheet, reason: sentence(reason, language) }),
  );
  return [
    say('publishedHead', { count: forms.length, compared: pairs.length, unrecognised: unrecognised.length }),
    ...[...lines, ...unread].map((line) => `  ${line}`),
    `  ${say('relationsLine', { ...counts })}`,
  ];
}
