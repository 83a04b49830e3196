import type { OwnRelation } from '../../disclosure/own-relations/own-relation';
import { shownYears } from '../../disclosure/own-relations/set-about';
import { RULES } from '../../disclosure/relations/catalogue';
import type { Review } from '../../disclosure/review-types';
import type { Language } from '../../voice/languages';
import type { Say } from '../../voice/say';
import { voice } from '../../voice/say';

/** The sets that say what they are, each once. */
function setLines(relations: readonly OwnRelation[], say: Say<'commandLine'>): readonly string[] {
  const named = [...new Set(relations.map(({ set }) => set))].filter(({ name }) => name !== '');
  return named.map(({ name, version, issuer, years }) => {
    const parts = [
      name,
      version === '' ? '' : say('ownSetVersion', { version }),
      issuer,
      years === null ? '' : say('ownSetYears', { years: shownYears(years) }),
    ];
    return `  ${parts.filter((part) => part !== '').join(say('listJoin'))}`;
  });
}

/** What relations were added to a review, and which of the add-in were switched off or weighed otherwise. */
export function ownLines({ own }: Review, language: Language): readonly string[] {
  if (own === undefined) return [];
  const say = voice(language, 'commandLine');
  const { relations, switches } = own;
  const added = relations.filter(({ level }) => level !== 'off');
  const off = relations.filter(({ level }) => level === 'off');
  const level = { error: say('error'), warning: say('warning'), info: say('info'), off: say('ruleOff') };
  return [
    ...(added.length === 0 ? [] : [say('ownHead', { count: added.length })]),
    ...setLines(added, say),
    ...off.map(
      ({ rule, title, where }) => `  ${say('ownChanged', { rule, title, level: level.off, where })}`,
    ),
    ...(switches.length === 0 ? [] : [say('ownChangedHead', { count: switches.length })]),
    ...switches.map(({ rule, level: to, where }) => {
      const values = { rule, title: RULES.title(rule, language), level: level[to], where };
      return `  ${say('ownChanged', values)}`;
    }),
  ];
}
