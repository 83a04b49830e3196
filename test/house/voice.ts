/** The texts of a language, by their use and id. */
export type Texts = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** The names of the places that a text has filled in, sorted. */
const places = (text: string): string =>
  [...text.matchAll(/\{(\w+)\}/gu)]
    .map(([, name = '']) => name)
    .sort()
    .join(' ');

/**
 * What is wrong with the texts of a language beside those of the reference: a text that is missing, empty or one too
 * many, places that are not filled in alike. A text of the reference that is chosen by a count (`_other`) is said in
 * every plural form of the language.
 */
export function faultsOf(texts: Texts, reference: Texts, language: string): readonly string[] {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const needed = new Map(
    Object.entries(reference).flatMap(([use, of]) =>
      Object.entries(of).flatMap(([id, text]) =>
        formsOf(id, forms).map((form) => [`${use}.${form}`, text] as const),
      ),
    ),
  );
  const given = new Map(
    Object.entries(texts).flatMap(([use, of]) =>
      Object.entries(of).map(([id, text]) => [`${use}.${id}`, text] as const),
    ),
  );
  return [
    ...[...needed].flatMap(([id, text]) => {
      const said = given.get(id);
      if (said === undefined || said === '') return [`${id} is missing`];
      return places(said) === places(text) ? [] : [`${id} fills in "${places(said)}", not "${places(text)}"`];
    }),
    ...[...given.keys()].filter((id) => !needed.has(id)).map((id) => `${id} is one too many`),
  ];
}

function formsOf(id: string, forms: readonly string[]): readonly string[] {
  const counted = /^(.*)_other$/u.exec(id)?.[1];
  return counted === undefined ? [id] : forms.map((form) => `${counted}_${form}`);
}
